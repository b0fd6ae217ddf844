"use strict";
// Reading and printing need none of this. The script lets an officer decide on the findings, and saves the decisions as
// a CSV file in the form of the register. Nothing of the notice is ever made into markup: all goes in and out as text.
(() => {
  const sheet = document.body.dataset, by = document.getElementById("by");
  const save = document.getElementById("save"), state = document.getElementById("state");
  const findings = [...document.querySelectorAll(".finding")];
  let saved = "";

  for (const part of document.querySelectorAll(".officer, details.decide")) part.hidden = false;

  // As the register keeps a text: one line, nothing invisible.
  const oneLine = (text) => text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  // As a cell that no spreadsheet takes for a formula, quoted where it must be.
  const formula = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;
  const cell = (text) => {
    const neutral = formula.test(text) ? `'${text}` : text;
    return /[;,"\r\n]/.test(neutral) ? `"${neutral.replaceAll('"', '""')}"` : neutral;
  };
  const today = () => {
    const now = new Date(), two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };

  const decisions = () => findings.map((finding) => {
    const form = finding.querySelector("form");
    const chosen = form.querySelector("input:checked");
    return { finding, form, verdict: chosen ? chosen.value : "", reason: oneLine(form.elements.reason.value) };
  }).filter((each) => each.verdict || each.reason);
  const whole = (each) => each.verdict && each.reason;

  const csv = (ready) => {
    const rows = ready.map(({ finding, verdict, reason }) => ({
      id: sheet.id, code: finding.dataset.code, verdict, reason, by: oneLine(by.value), date: today(),
      decision: verdict === finding.dataset.program ? "confirmed" : "overturned",
      program_verdict: finding.dataset.program, quotes: finding.dataset.quotes, sha256: sheet.sha256,
    }));
    const columns = sheet.columns.split(";");
    const lines = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
    return "\ufeff" + lines.map((line) => line.join(";") + "\r\n").join("");
  };

  const show = () => {
    const begun = decisions(), ready = begun.filter(whole), named = oneLine(by.value) !== "";
    for (const finding of findings) finding.classList.remove("begun", "ready");
    for (const each of begun) each.finding.classList.add(whole(each) ? "ready" : "begun");
    save.disabled = !ready.length || ready.length < begun.length || !named;
    const lacking = begun.length - ready.length;
    if (!begun.length) state.textContent = "";
    else if (lacking) state.textContent = `Valitse päätös ja kirjoita perustelu: ${lacking} kesken.`;
    else if (!named) state.textContent = "Kirjoita päättäjän nimi.";
    else state.textContent = csv(ready) === saved ? `Tallennettu: ${ready.length}.` : `Tallentamatta: ${ready.length}.`;
  };

  save.addEventListener("click", () => {
    const text = csv(decisions().filter(whole));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = sheet.file;
    link.click();
    saved = text;
    show();
  });
  document.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("input", show);
  document.addEventListener("reset", () => setTimeout(show));
  addEventListener("beforeunload", (event) => {
    const begun = decisions();
    if (begun.length && csv(begun.filter(whole)) !== saved) event.preventDefault();
  });
  // A link between a finding and its words moves the focus too, so that the keyboard goes on from there.
  addEventListener("hashchange", () => document.getElementById(location.hash.slice(1))?.focus({ preventScroll: true }));
})();
