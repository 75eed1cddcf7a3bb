import { piecesIn, useCartWrite } from '@features/cart/cart';
import type { Answer, Receipt } from '@shared/api/client';
import { formatMoney } from '@shared/format/money';
import { pieces } from '@shared/format/words';
import { Button } from '@shared/ui/Button';
import { setPanel } from '@shared/ui/panels';
import { Check, Info, ShoppingBag, UserRound } from 'lucide-react';
import { useState } from 'react';
import styles from './AnswerParts.module.css';
import { AnswerProducts } from './AnswerProducts';

interface Props {
  answer: Answer;
  isLast: boolean;
  onFollow: (() => void) | undefined;
}

/** What an answer holds besides its words. */
export function AnswerParts({ answer, isLast, onFollow }: Props) {
  return (
    <>
      <Receipts receipts={answer.receipts} canUndo={isLast} />
      {answer.relaxed.length > 0 && (
        <ul className={styles.relaxed} lang={answer.language} aria-label="What was loosened">
          {answer.relaxed.map((note) => (
            <li key={note}>
              <Info aria-hidden size={14} /> {note}
            </li>
          ))}
        </ul>
      )}
      <AnswerProducts answer={answer} onFollow={onFollow} />
      {answer.cart && isAboutTheBag(answer) && <CartSummary cart={answer.cart} />}
      <HandOff state={answer.handoff.state} />
    </>
  );
}

/** Every answer tells the bag once it holds something; only some are about it. */
function isAboutTheBag({ cart, intent, receipts }: Answer): boolean {
  const isSo = intent.name === 'cart' || intent.name === 'offers' || receipts.length > 0;
  return isSo && Boolean(cart?.lines.length);
}

const DONE: Record<string, string> = {
  add_to_cart: 'Added to your bag',
  remove_from_cart: 'Removed from your bag',
  update_cart: 'Your bag was changed',
  clear_cart: 'Your bag was emptied',
  apply_coupon: 'Coupon applied',
  remove_coupon: 'Coupon taken off',
  undo: 'Taken back',
};

/** Proof of what was done; the newest can be taken back while the shop still allows it. */
export function Receipts({ receipts, canUndo }: { receipts: readonly Receipt[]; canUndo: boolean }) {
  const [isUndone, setUndone] = useState(false);
  const { mutate, isPending } = useCartWrite();
  if (!receipts.length) return null;
  const newest = receipts.at(-1);
  const isOpen = newest?.undo_until != null && Date.parse(newest.undo_until) > Date.now();
  return (
    <ul className={styles.receipts} aria-label="Done">
      {receipts.map((receipt) => (
        <li key={receipt.receipt_id}>
          <Check aria-hidden size={15} />
          <span>{isUndone && receipt === newest ? 'Taken back' : (DONE[receipt.action] ?? 'Done')}</span>
          {canUndo && isOpen && !isUndone && receipt === newest && (
            <Button
              look="quiet"
              disabled={isPending}
              onClick={() => mutate({ do: 'undo' }, { onSuccess: () => setUndone(true) })}
            >
              Undo
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function CartSummary({ cart }: { cart: NonNullable<Answer['cart']> }) {
  return (
    <button type="button" className={styles.cart} onClick={() => setPanel('bag', true)}>
      <ShoppingBag aria-hidden size={17} />
      <span>
        {pieces(piecesIn(cart))}, {formatMoney(cart.total)}
      </span>
      <span className={styles.open}>Open bag</span>
    </button>
  );
}

const SPEAKERS: Record<Exclude<Answer['handoff']['state'], 'bot'>, string> = {
  queued: 'A person from the shop will join soon. You can go on asking meanwhile.',
  human: 'You are talking to a person from the shop.',
  wrap_up: 'The person from the shop has left this conversation.',
};

function HandOff({ state }: { state: Answer['handoff']['state'] }) {
  if (state === 'bot') return null;
  return (
    <p className={styles.handoff}>
      <UserRound aria-hidden size={16} /> {SPEAKERS[state]}
    </p>
  );
}
