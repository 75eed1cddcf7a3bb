import type { Cart } from '@shared/api/client';
import { sentenceFor } from '@shared/api/problem';
import { formatMoney } from '@shared/format/money';
import { useSession } from '@shared/session/session';
import { Button } from '@shared/ui/Button';
import { setPanel } from '@shared/ui/panels';
import { type FormEvent, useState } from 'react';
import styles from './CouponField.module.css';
import { useCartWrite, useOffers } from './cart';

const SHOWN = 3;

interface Props {
  coupon: string | null;
  discounts: Cart['discounts'];
}

/** A code to type, the ones that would take something off now, and what the applied one does. */
export function CouponField({ coupon, discounts }: Props) {
  const [code, setCode] = useState('');
  const { mutate, isPending, error } = useCartWrite({ quietly: true });
  const apply = (chosen: string) => mutate({ do: 'coupon', code: chosen }, { onSuccess: () => setCode('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) apply(code.trim());
  };
  if (coupon) {
    const saved = discounts.find((each) => each.code === coupon);
    return (
      <div className={styles.applied}>
        <span>
          <strong>{coupon}</strong>{' '}
          {saved ? `saves you ${formatMoney(saved.amount)}` : 'takes nothing off this bag yet'}
        </span>
        <Button look="quiet" disabled={isPending} onClick={() => mutate({ do: 'no coupon' })}>
          Remove coupon
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.field}>
      <form onSubmit={submit}>
        <label>
          <span className="visually-hidden">Coupon code</span>
          <input
            value={code}
            onChange={(event) => setCode(event.target.value)}
            placeholder="Coupon code"
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={40}
          />
        </label>
        <Button look="outline" type="submit" disabled={isPending || !code.trim()}>
          Apply
        </Button>
      </form>
      {error && (
        <p role="alert" className={styles.refused}>
          {sentenceFor(error)}
        </p>
      )}
      <Usable onPick={apply} disabled={isPending} />
    </div>
  );
}

function Usable({ onPick, disabled }: { onPick: (code: string) => void; disabled: boolean }) {
  const { data } = useOffers(true);
  const { bearer } = useSession();
  const forCustomers = (data?.items ?? []).filter((offer) => offer.refusal === 'sign_in').length;
  const usable = (data?.items ?? []).filter((offer) => offer.applies && offer.saving).slice(0, SHOWN);
  return (
    <>
      {usable.length > 0 && (
        <ul className={styles.offers} aria-label="Coupons for this bag">
          {usable.map((offer) => (
            <li key={offer.code}>
              <button type="button" disabled={disabled} onClick={() => onPick(offer.code)}>
                <strong>{offer.code}</strong>
                <span>{offer.title}</span>
                {offer.saving && <span className={styles.saving}>− {formatMoney(offer.saving)}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {!bearer && forCustomers > 0 && (
        <p className={styles.customers}>
          {forCustomers === 1 ? 'One coupon is' : `${forCustomers} coupons are`} for customers.{' '}
          <Button look="quiet" onClick={() => setPanel('signIn', true)}>
            Sign in
          </Button>
        </p>
      )}
    </>
  );
}
