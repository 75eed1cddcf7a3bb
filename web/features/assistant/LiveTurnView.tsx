import { Button } from '@shared/ui/Button';
import { AnswerProducts } from './AnswerProducts';
import { ShopperSaid } from './Bubbles';
import bubbles from './Bubbles.module.css';
import { putDraft } from './draft';
import styles from './LiveTurnView.module.css';
import { useTalk } from './Talk';
import type { LiveTurn } from './turn';

interface Props {
  turn: LiveTurn;
  /** Said while the one before is still being answered. */
  isWaiting: boolean;
  onFollow: (() => void) | undefined;
}

/** A turn that has not ended: the message, and the answer as far as it has come. */
export function LiveTurnView({ turn, isWaiting, onFollow }: Props) {
  const { is } = turn.state;
  const early = { products: [...turn.products], turn_id: turn.turnId ?? '', language: 'en' as const };
  return (
    <>
      <ShopperSaid text={turn.text} />
      <div className={bubbles.reply} aria-busy={is === 'open'}>
        {turn.reply && <p className={bubbles.words}>{turn.reply}</p>}
        {is === 'open' && turn.products.length > 0 && <AnswerProducts answer={early} onFollow={onFollow} />}
        {is === 'open' && !turn.reply && <Working step={turn.step} isWaiting={isWaiting} />}
        {is === 'failed' && <Failed turn={turn} />}
        {turn.state.is === 'stuck' && (
          <Stuck turn={turn} why={turn.state.why} canRepeat={turn.state.canRepeat} />
        )}
      </div>
    </>
  );
}

const STEPS: Record<string, string> = {
  guard_input: 'Reading your message',
  understand: 'Reading your message',
  plan: 'Thinking it through',
  retrieve: 'Looking through the shelves',
  rank: 'Choosing the best of it',
  act: 'Doing that for you',
  respond: 'Putting it into words',
  guard_output: 'Putting it into words',
};

/** Three dots at once; words only where it takes a while. */
function Working({ step, isWaiting }: { step: string | null; isWaiting: boolean }) {
  const words = isWaiting ? 'Next in line' : (STEPS[step ?? ''] ?? 'Still working on it');
  return (
    <p className={styles.working}>
      <span className={styles.dots} aria-hidden>
        <i />
        <i />
        <i />
      </span>
      <span className={styles.step}>{words}</span>
    </p>
  );
}

function Failed({ turn }: { turn: LiveTurn }) {
  const { retry } = useTalk();
  return (
    <div className={styles.trouble}>
      <Button look="outline" onClick={() => retry(turn.messageId)}>
        Send it again
      </Button>
    </div>
  );
}

/** Nothing typed is lost: it can be sent again as it is, or taken back to be changed. */
function Stuck({ turn, why, canRepeat }: { turn: LiveTurn; why: string; canRepeat: boolean }) {
  const { retry, drop } = useTalk();
  const edit = () => {
    drop(turn.messageId);
    putDraft(turn.text);
  };
  return (
    <div className={styles.trouble} role="alert">
      <p>{why}</p>
      <span>
        {canRepeat && (
          <Button look="outline" onClick={() => retry(turn.messageId)}>
            Try again
          </Button>
        )}
        <Button look="quiet" onClick={edit}>
          Change the message
        </Button>
      </span>
    </div>
  );
}
