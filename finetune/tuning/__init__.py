"""Fine-tune a sentence encoder on one or several tasks at once; embeddings and intents both come here."""
