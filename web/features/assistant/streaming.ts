/** Sends a message and reads its events, over as many connections as it takes. */

import { identifiedFetch } from '@shared/api/identity';
import { OFFLINE, Problem, toProblem } from '@shared/api/problem';
import { createParser } from 'eventsource-parser';
import type { LiveTurn, TurnEvent } from './turn';

const WAITS_MS = [400, 1000, 2000, 4000, 8000];
const FINAL = new Set(['turn.completed', 'turn.failed']);

/** What running a turn needs from whoever shows it. */
export interface Listener {
  /** The turn as it stands: what to send, and where to go on from. */
  readonly turn: () => LiveTurn;
  readonly onEvent: (event: TurnEvent) => void;
}

/**
 * Runs one turn to its last event. A dropped connection is taken up again with the same message and the last event's
 * id; after several in a row without a single event it throws Problem, as for a message the server will not take.
 */
export async function runTurn({ turn, onEvent }: Listener, signal: AbortSignal): Promise<void> {
  let misses = 0;
  for (;;) {
    const before = turn().lastEventId;
    const isOver = await oneConnection(turn(), onEvent, signal);
    if (isOver || signal.aborted) return;
    misses = turn().lastEventId > before ? 0 : misses + 1;
    const wait = WAITS_MS[misses];
    if (wait === undefined) throw new Problem(0, { detail: OFFLINE });
    await pause(wait, signal);
  }
}

/** True when the turn's last event was read; false when the connection ended before it. */
async function oneConnection(
  turn: LiveTurn,
  onEvent: Listener['onEvent'],
  signal: AbortSignal,
): Promise<boolean> {
  let isOver = false;
  try {
    const response = await identifiedFetch(requestFor(turn, signal));
    if (!response.ok) throw await problemIn(response);
    await readEvents(response, (event) => {
      onEvent(event);
      isOver ||= FINAL.has(event.name);
    });
  } catch (error) {
    if (error instanceof Problem && error.status < 500) throw error;
  }
  return isOver;
}

function requestFor(turn: LiveTurn, signal: AbortSignal): Request {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', Accept: 'text/event-stream' };
  if (turn.lastEventId > 0) headers['Last-Event-ID'] = String(turn.lastEventId);
  const body = {
    message: turn.text,
    message_id: turn.messageId,
    ...(turn.conversationId && { conversation_id: turn.conversationId }),
  };
  return new Request('/v1/chat', { method: 'POST', headers, body: JSON.stringify(body), signal });
}

async function problemIn(response: Response): Promise<Problem> {
  return toProblem(response.status, await response.json().catch(() => null));
}

export async function readEvents(response: Response, onEvent: (event: TurnEvent) => void): Promise<void> {
  const parser = createParser({
    onEvent: ({ id, event, data }) => {
      onEvent({ id: Number(id ?? 0), name: event ?? 'message', data: JSON.parse(data) });
    },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) parser.feed(chunk.value);
}

export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
