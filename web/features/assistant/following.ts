/** Hears what comes to a conversation from elsewhere: another tab or device, a reply that took long, staff. */

import { identifiedFetch } from '@shared/api/identity';
import { useSession } from '@shared/session/session';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { isTold, readAgain } from './conversation';
import { pause, readEvents } from './streaming';
import type { LiveTurn, TurnEvent } from './turn';

const WAITS_MS = [1000, 2000, 5000, 10_000, 30_000];
const ENDED = new Set(['turn.completed', 'turn.failed']);

/** Listens while the page is looked at: a browser opens few connections to one shop, and hidden tabs must not hold them. */
export function useFollowing(live: readonly LiveTurn[]): void {
  const client = useQueryClient();
  const { conversation, bearer, anonymous } = useSession();
  const own = useRef(live);
  own.current = live;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another visitor listens anew
  useEffect(() => {
    if (!conversation) return;
    const isOwn = (turnId: string) => own.current.some((turn) => turn.turnId === turnId);
    return whileVisible((signal, heard) => follow({ conversation, client, isOwn, heard, signal }));
  }, [conversation, bearer, anonymous, client]);
}

/** The last event that was heard: where to go on from. */
interface Heard {
  lastEventId: number | null;
}

interface Following {
  readonly conversation: string;
  readonly client: QueryClient;
  readonly isOwn: (turnId: string) => boolean;
  readonly heard: Heard;
  readonly signal: AbortSignal;
}

/** Reconnects quietly, more seldom while it fails, and gives up only where the conversation is gone. */
async function follow(following: Following): Promise<void> {
  const { signal } = following;
  for (let misses = 0; !signal.aborted; ) {
    const end = await oneConnection(following);
    if (end === 'gone') return;
    misses = end === 'heard' ? 0 : misses + 1;
    await pause(WAITS_MS[Math.min(misses, WAITS_MS.length - 1)] ?? 0, signal);
  }
}

async function oneConnection(following: Following): Promise<'heard' | 'missed' | 'gone'> {
  const { conversation, client, heard, signal } = following;
  const headers: Record<string, string> = { Accept: 'text/event-stream' };
  if (heard.lastEventId !== null) headers['Last-Event-ID'] = String(heard.lastEventId);
  const path = `/v1/conversations/${encodeURIComponent(conversation)}/events`;
  try {
    const response = await identifiedFetch(new Request(path, { headers, signal }));
    if (!response.ok) return response.status < 500 && response.status !== 429 ? 'gone' : 'missed';
    // What came between reading the history and listening is read now.
    if (heard.lastEventId === null) readAgain(client, conversation);
    await readEvents(response, (event) => hear(event, following));
    return 'heard';
  } catch {
    return 'missed';
  }
}

function hear(event: TurnEvent, { conversation, client, isOwn, heard }: Following): void {
  heard.lastEventId = event.id;
  const { turn_id: turnId, cart } = event.data;
  if (!ENDED.has(event.name) || typeof turnId !== 'string') return;
  if (isOwn(turnId) || isTold(client, conversation, turnId)) return;
  readAgain(client, conversation);
  if (cart) void client.invalidateQueries({ queryKey: ['cart'] });
}

/** Runs a task whenever the page comes into sight, and aborts it when the page is hidden; returns what ends it. */
function whileVisible(task: (signal: AbortSignal, heard: Heard) => Promise<void>): () => void {
  const heard: Heard = { lastEventId: null };
  let running: AbortController | null = null;
  const look = () => {
    const isVisible = document.visibilityState === 'visible';
    if (isVisible === (running !== null)) return;
    running?.abort();
    running = isVisible ? new AbortController() : null;
    if (running) void task(running.signal, heard);
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    running?.abort();
  };
}
