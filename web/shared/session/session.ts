/** Who is visiting: the signed-in customer's token or the anonymous shopper's, and the conversation they are in. */

import { useSyncExternalStore } from 'react';
import { remember, remembered } from './storage';

export interface Session {
  /** Of a signed-in customer. */
  readonly bearer: string | null;
  /** Of an anonymous shopper, from their first message or first piece in the bag on. */
  readonly anonymous: string | null;
  readonly conversation: string | null;
}

const KEYS = { bearer: 'bearer', anonymous: 'conversation-token', conversation: 'conversation-id' } as const;

let current: Session | null = null;
const listeners = new Set<() => void>();

function read(): Session {
  return {
    bearer: remembered(KEYS.bearer),
    anonymous: remembered(KEYS.anonymous),
    conversation: remembered(KEYS.conversation),
  };
}

export function session(): Session {
  current ??= read();
  return current;
}

export function changeSession(change: Partial<Session>): void {
  current = { ...session(), ...change };
  for (const key of ['bearer', 'anonymous', 'conversation'] as const) remember(KEYS[key], current[key]);
  for (const listener of listeners) listener();
}

/** Another tab signed in, out, or started talking. */
function readAgain(): void {
  current = read();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', readAgain);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', readAgain);
  };
}

export function useSession(): Session {
  return useSyncExternalStore(subscribe, session);
}
