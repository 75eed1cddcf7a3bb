/** The talk with the assistant: what is being said now, one turn after another, for whichever panel shows it. */

import { putCart } from '@features/cart/cart';
import type { Answer } from '@shared/api/client';
import { Problem, sentenceFor } from '@shared/api/problem';
import { changeSession, session } from '@shared/session/session';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { keepTurn, startHistory } from './conversation';
import { giveBack } from './draft';
import { useFollowing } from './following';
import { learnLimit } from './messageLimit';
import { keepPending, pendingBefore } from './pending';
import { runTurn } from './streaming';
import { begun, fold, type LiveTurn, type TurnEvent, type TurnState } from './turn';

interface Talk {
  /** Turns that have not ended, oldest first; only the first open one is running. */
  readonly live: readonly LiveTurn[];
  readonly say: (text: string) => void;
  /** The same message once more: the server runs nothing twice. One that it gave up on is said anew. */
  readonly retry: (messageId: string) => void;
  readonly drop: (messageId: string) => void;
  /** Lets go of everything that is being said. */
  readonly reset: () => void;
}

const Context = createContext<Talk | null>(null);

export function useTalk(): Talk {
  const talk = useContext(Context);
  if (!talk) throw new Error('useTalk is used outside of TalkProvider');
  return talk;
}

export function TalkProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [live, setLive] = useState<readonly LiveTurn[]>(() => pendingBefore().map(begun));
  const turns = useRef(live);
  const running = useRef<AbortController | null>(null);

  const change = useCallback((next: (held: readonly LiveTurn[]) => readonly LiveTurn[]) => {
    turns.current = next(turns.current);
    keepPending(turns.current.filter((turn) => turn.state.is === 'open'));
    setLive(turns.current);
  }, []);

  const advance = useCallback(() => {
    const next = turns.current.find((turn) => turn.state.is === 'open');
    if (running.current !== null || !next) return;
    const mine = new AbortController();
    running.current = mine;
    void run(next.messageId, { turns, change, client, signal: mine.signal }).finally(() => {
      if (running.current !== mine) return;
      running.current = null;
      advance();
    });
  }, [change, client]);

  useEffect(advance, [advance]);
  useFollowing(live);

  const talk = useMemo<Talk>(
    () => ({
      live,
      say: (text) => {
        change((held) => [...held, begun({ messageId: crypto.randomUUID(), text, conversationId: null })]);
        advance();
      },
      retry: (messageId) => {
        change((held) => held.map((turn) => (turn.messageId === messageId ? again(turn) : turn)));
        advance();
      },
      drop: (messageId) => change((held) => held.filter((turn) => turn.messageId !== messageId)),
      reset: () => {
        running.current?.abort();
        running.current = null;
        change(() => []);
      },
    }),
    [live, change, advance],
  );
  return <Context value={talk}>{children}</Context>;
}

interface Running {
  readonly turns: { readonly current: readonly LiveTurn[] };
  readonly change: (next: (held: readonly LiveTurn[]) => readonly LiveTurn[]) => void;
  readonly client: QueryClient;
  readonly signal: AbortSignal;
}

/** Runs one turn; at its end it leaves the live ones and joins the history. */
async function run(messageId: string, { turns, change, client, signal }: Running): Promise<void> {
  const find = () => turns.current.find((turn) => turn.messageId === messageId) ?? begunAnew(messageId);
  const update = (next: (turn: LiveTurn) => LiveTurn) =>
    change((held) => held.map((turn) => (turn.messageId === messageId ? next(turn) : turn)));
  const onEvent = (event: TurnEvent) => {
    if (event.name === 'turn.started') startConversation(client, event);
    update((turn) => fold(turn, event));
  };
  update((turn) => ({ ...turn, conversationId: turn.conversationId ?? session().conversation }));
  try {
    await runTurn({ turn: find, onEvent }, signal);
    if (signal.aborted) return;
  } catch (error) {
    if (isGone(error) && find().conversationId !== null) {
      changeSession({ conversation: null });
      update((turn) => ({ ...turn, conversationId: null }));
      return;
    }
    if (isTooLong(error)) {
      learnLimit(error);
      if (giveBack(find().text, error.message)) {
        change((held) => held.filter((turn) => turn.messageId !== messageId));
        return;
      }
    }
    update((turn) => withState(turn, stuck(error)));
    return;
  }
  const ended = find();
  if (ended.state.is === 'done') {
    finish(client, ended, ended.state.answer);
    change((held) => held.filter((turn) => turn.messageId !== messageId));
  }
}

function finish(client: QueryClient, turn: LiveTurn, answer: Answer): void {
  changeSession({ conversation: answer.conversation_id });
  keepTurn(client, turn, answer);
  if (answer.cart) putCart(client, answer.cart);
  if (answer.receipts.length) {
    void client.invalidateQueries({ queryKey: ['cart'] });
    void client.invalidateQueries({ queryKey: ['offers'] });
  }
}

function startConversation(client: QueryClient, { data }: TurnEvent): void {
  const { conversation_id: id } = data;
  if (typeof id !== 'string' || id === session().conversation) return;
  startHistory(client, id);
  changeSession({ conversation: id });
}

function stuck(error: unknown): TurnState {
  const canRepeat =
    !(error instanceof Problem) || error.status === 0 || error.status === 429 || error.status >= 500;
  return { is: 'stuck', why: sentenceFor(error), canRepeat };
}

function isGone(error: unknown): boolean {
  return error instanceof Problem && error.status === 404;
}

function isTooLong(error: unknown): error is Problem {
  return error instanceof Problem && error.status === 413;
}

function withState(turn: LiveTurn, state: TurnState): LiveTurn {
  return { ...turn, state };
}

function again(turn: LiveTurn): LiveTurn {
  if (turn.state.is !== 'failed') return withState(turn, { is: 'open' });
  return begunAnew(crypto.randomUUID(), turn.text);
}

function begunAnew(messageId: string, text = ''): LiveTurn {
  return begun({ messageId, text, conversationId: null });
}
