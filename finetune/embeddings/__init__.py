"""The sentence encoder that ships under `models/`: made, checked and packed here."""
