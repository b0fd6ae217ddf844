"""NLP analyzer for Finnish privacy notices."""
