import { useDelivery } from '@shared/api/delivery';
import { sentenceFor } from '@shared/api/problem';
import { formatDay } from '@shared/format/dates';
import { formatMoney } from '@shared/format/money';
import { isPinCode, setPinCode, usePinCode } from '@shared/session/pinCode';
import { Button } from '@shared/ui/Button';
import { Skeleton } from '@shared/ui/Skeleton';
import { Truck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import styles from './Asides.module.css';

/** When a parcel would reach the shopper's pin code, and for how much. */
export function Delivery() {
  const pin = usePinCode();
  const [typed, setTyped] = useState(pin ?? '');
  const [isRefused, setRefused] = useState(false);
  const { data, error, isFetching } = useDelivery(pin);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(!isPinCode(typed));
    if (isPinCode(typed)) setPinCode(typed);
  };
  const change = (text: string) => {
    setTyped(text.replace(/\D/g, '').slice(0, 6));
    setRefused(false);
  };
  return (
    <section className={styles.aside} aria-labelledby="delivery-title">
      <h2 id="delivery-title">
        <Truck aria-hidden size={18} /> Delivery
      </h2>
      <form onSubmit={submit} className={styles.ask}>
        <input
          aria-label="Pin code for delivery"
          placeholder="Pin code"
          inputMode="numeric"
          autoComplete="postal-code"
          value={typed}
          onChange={(event) => change(event.target.value)}
          aria-invalid={isRefused}
          aria-describedby={isRefused ? 'pin-refusal' : undefined}
        />
        <Button look="outline" type="submit">
          Check
        </Button>
      </form>
      <div aria-live="polite">
        {isRefused && (
          <p id="pin-refusal" className={styles.refused}>
            This is not an Indian PIN code: those have six digits and never begin with 0.
          </p>
        )}
        {isFetching && !data && <Skeleton height="44px" />}
        {error && !isRefused && <p className={styles.refused}>{sentenceFor(error)}</p>}
        {data && !isRefused && (
          <p>
            To {data.city ? `${data.city}, ` : ''}
            {data.pin_code} between <strong>{formatDay(data.earliest)}</strong> and{' '}
            <strong>{formatDay(data.latest)}</strong>. {formatMoney(data.fee)}, free from{' '}
            {formatMoney(data.free_from)}.
            {data.cod ? ' Cash on delivery is possible.' : ' No cash on delivery there.'}
          </p>
        )}
      </div>
    </section>
  );
}
