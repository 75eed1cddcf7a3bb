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
  const { data, error, isFetching } = useDelivery(pin);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPinCode(typed)) setPinCode(typed);
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
          onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 6))}
        />
        <Button look="outline" type="submit" disabled={!isPinCode(typed)}>
          Check
        </Button>
      </form>
      <div aria-live="polite">
        {isFetching && !data && <Skeleton height="44px" />}
        {error && <p className={styles.refused}>{sentenceFor(error)}</p>}
        {data && (
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
