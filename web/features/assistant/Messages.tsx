import { sentenceFor } from '@shared/api/problem';
import { Button } from '@shared/ui/Button';
import { Skeleton } from '@shared/ui/Skeleton';
import { useEffect, useRef } from 'react';
import { Reply, ShopperSaid } from './Bubbles';
import { type Message, useConversation } from './conversation';
import { LiveTurnView } from './LiveTurnView';
import styles from './Messages.module.css';
import { useTalk } from './Talk';
import type { LiveTurn } from './turn';
import { Welcome } from './Welcome';

const ABOVE = 14;

/** Everything said: what the server keeps, then what is being said now. */
export function Messages({ onFollow }: { onFollow?: (() => void) | undefined }) {
  const { data, isLoading, error, refetch } = useConversation();
  const { live } = useTalk();
  const history = withoutLive(data?.messages ?? [], live);
  const list = useRef<HTMLElement>(null);
  useLatestInSight(list, history, live);
  const isEmpty = !isLoading && !error && history.length === 0 && live.length === 0;
  const last = history.at(-1);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <section ref={list} className={styles.list} tabIndex={0} aria-label="Conversation">
        {isLoading && <Skeleton height="120px" />}
        {error && (
          <div className={styles.trouble} role="alert">
            <p>The conversation so far could not be read. {sentenceFor(error)}</p>
            <Button look="outline" onClick={() => refetch()}>
              Try again
            </Button>
          </div>
        )}
        {isEmpty && <Welcome />}
        {history.map((message, index) => (
          <Said
            key={`${message.turn_id} ${message.role} ${message.at}`}
            message={message}
            language={history[index + 1]?.answer?.language}
            isLast={message === last && live.length === 0}
            onFollow={onFollow}
          />
        ))}
        {live.map((turn, index) => (
          <LiveTurnView key={turn.messageId} turn={turn} isWaiting={index > 0} onFollow={onFollow} />
        ))}
      </section>
      <Announcement message={last} />
    </>
  );
}

interface SaidProps {
  message: Message;
  /** Of the answer that follows a shopper's message: what it was understood to be written in. */
  language: string | undefined;
  isLast: boolean;
  onFollow: (() => void) | undefined;
}

function Said({ message, language, isLast, onFollow }: SaidProps) {
  if (message.role === 'shopper') return <ShopperSaid text={message.text} language={language} />;
  return <Reply message={message} isLast={isLast} onFollow={onFollow} />;
}

/** Reads a whole answer out once it is there, instead of every word of it as it comes. */
function Announcement({ message }: { message: Message | undefined }) {
  const isReply = message !== undefined && message.role !== 'shopper';
  return (
    <p className="visually-hidden" aria-live="polite" lang={message?.answer?.language}>
      {isReply ? message.text : ''}
    </p>
  );
}

/** A turn that is taken up again after a reload also stands in the server's history, with or without its answer. */
function withoutLive(history: readonly Message[], live: readonly LiveTurn[]): readonly Message[] {
  if (!live.length) return history;
  const answered = new Set(history.filter((each) => each.role !== 'shopper').map((each) => each.turn_id));
  return history.filter(
    (each) =>
      !live.some(
        (turn) => turn.turnId === each.turn_id || (turn.text === each.text && !answered.has(each.turn_id)),
      ),
  );
}

/** Scrolls to the newest message, but never so far that its beginning goes out of sight. */
function useLatestInSight(
  list: React.RefObject<HTMLElement | null>,
  history: readonly Message[],
  live: readonly LiveTurn[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when what is shown changes
  useEffect(() => {
    const box = list.current;
    const turns = box?.querySelectorAll<HTMLElement>('[data-said]');
    const newest = turns?.item(turns.length - 1);
    if (!box || !newest) return;
    box.scrollTop = Math.min(newest.offsetTop - ABOVE, box.scrollHeight - box.clientHeight);
  }, [history.length, live]);
}
