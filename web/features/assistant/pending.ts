/** Messages that were sent but not answered yet: a reload takes them up again instead of losing them. */

import { remember, remembered } from '@shared/session/storage';
import type { Said } from './turn';

const KEY = 'pending';

export function keepPending(turns: readonly Said[]): void {
  const kept = turns.map(({ messageId, text, conversationId }) => ({ messageId, text, conversationId }));
  remember(KEY, kept.length ? JSON.stringify(kept) : null);
}

export function pendingBefore(): Said[] {
  try {
    const kept: unknown = JSON.parse(remembered(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSaid) : [];
  } catch {
    return [];
  }
}

function isSaid(value: unknown): value is Said {
  if (typeof value !== 'object' || value === null) return false;
  const { messageId, text } = value as Partial<Said>;
  return typeof messageId === 'string' && typeof text === 'string';
}
