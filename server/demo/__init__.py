"""Sign-in and reset for the demo shop; absent when the demo setting is off."""
