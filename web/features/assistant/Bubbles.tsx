import { useSession } from '@shared/session/session';
import { Button } from '@shared/ui/Button';
import { setPanel } from '@shared/ui/panels';
import { AnswerParts } from './AnswerParts';
import styles from './Bubbles.module.css';
import type { Message } from './conversation';
import { Rating } from './Rating';
import { useTalk } from './Talk';

export function ShopperSaid({ text, language }: { text: string; language?: string | undefined }) {
  return (
    <p className={styles.shopper} data-said lang={language}>
      <span className="visually-hidden">You said: </span>
      {text}
    </p>
  );
}

interface ReplyProps {
  message: Message;
  /** Only the last answer offers next steps: older ones would act on what is no longer so. */
  isLast: boolean;
  onFollow: (() => void) | undefined;
}

export function Reply({ message, isLast, onFollow }: ReplyProps) {
  const { answer, role, text, turn_id: turnId } = message;
  return (
    <div className={styles.reply} data-answer="whole">
      <p className={styles.words} lang={answer?.language}>
        <span className="visually-hidden">{role === 'staff' ? 'The shop said: ' : 'Genie said: '}</span>
        {text}
      </p>
      {answer && <AnswerParts answer={answer} isLast={isLast} onFollow={onFollow} />}
      {role === 'assistant' && <Rating turnId={turnId} />}
      {answer && isLast && (
        <NextSteps chips={answer.chips} intent={answer.intent.name} language={answer.language} />
      )}
    </div>
  );
}

const NEEDS_SIGN_IN = new Set(['order_status', 'order_change', 'return_exchange', 'account', 'payment']);

function NextSteps({ chips, intent, language }: { chips: string[]; intent: string; language: string }) {
  const { say } = useTalk();
  const { bearer } = useSession();
  const asksForSignIn = !bearer && NEEDS_SIGN_IN.has(intent);
  if (!chips.length && !asksForSignIn) return null;
  return (
    <ul className={styles.chips} aria-label="Next steps">
      {asksForSignIn && (
        <li>
          <Button look="solid" className={styles.chip ?? ''} onClick={() => setPanel('signIn', true)}>
            Sign in
          </Button>
        </li>
      )}
      {chips.map((chip) => (
        <li key={chip}>
          <Button look="outline" className={styles.chip ?? ''} lang={language} onClick={() => say(chip)}>
            {chip}
          </Button>
        </li>
      ))}
    </ul>
  );
}
