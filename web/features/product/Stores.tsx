import type { Schemas } from '@shared/api/client';
import { sentenceFor } from '@shared/api/problem';
import { isPinCode, usePinCode } from '@shared/session/pinCode';
import { Button } from '@shared/ui/Button';
import { Skeleton } from '@shared/ui/Skeleton';
import { LocateFixed, Store } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import styles from './Asides.module.css';
import { type Place, useStores } from './queries';

const SHOWN = 5;

interface Props {
  productId: string;
  size: string | null;
  colour: string;
}

/** Shops near a pin code, a city or the shopper, and how many of the chosen variant each has. */
export function Stores({ productId, size, colour }: Props) {
  const pin = usePinCode();
  const [typed, setTyped] = useState(pin ?? '');
  const [place, setPlace] = useState<Place | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data, error, isFetching } = useStores(productId, place, { colour, ...(size && { size }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = typed.trim();
    if (!text) return;
    setRefusal(null);
    setPlace(isPinCode(text) ? { pin_code: text } : { city: text });
  };
  const locate = () => {
    setRefusal(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => setPlace({ lat: coords.latitude, lon: coords.longitude }),
      () => setRefusal('Your position could not be read; a pin code or a city works as well.'),
      { timeout: 10_000, maximumAge: 300_000 },
    );
  };
  return (
    <section className={styles.aside} aria-labelledby="stores-title">
      <h2 id="stores-title">
        <Store aria-hidden size={18} /> In shops near you
      </h2>
      <form onSubmit={submit} className={styles.ask}>
        <input
          aria-label="Pin code or city of shops"
          placeholder="Pin code or city"
          value={typed}
          maxLength={80}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button look="outline" type="submit" disabled={!typed.trim()}>
          Find
        </Button>
        <Button look="outline" className={styles.locate ?? ''} onClick={locate}>
          <LocateFixed aria-hidden size={16} /> Use my position
        </Button>
      </form>
      <div aria-live="polite">
        {refusal && <p className={styles.refused}>{refusal}</p>}
        {isFetching && !data && <Skeleton height="120px" />}
        {error && !isFetching && <p className={styles.refused}>{sentenceFor(error)}</p>}
        {data && <StoreRows stores={data.items} what={size ? `${colour}, ${size}` : colour} />}
      </div>
    </section>
  );
}

function StoreRows({ stores, what }: { stores: Schemas['StoreOut'][]; what: string }) {
  if (!stores.length) return <p>There is no shop of ours near there yet.</p>;
  return (
    <ul className={styles.rows} aria-label={`Shops, and pieces in ${what}`}>
      {stores.slice(0, SHOWN).map((store) => (
        <li key={store.store_id}>
          <span>
            <strong>{store.name}</strong>
            <span className={styles.soft}>
              {store.address}, {store.city} {store.pin_code} · {store.km} km
            </span>
            <span className={styles.soft}>
              {store.opens} to {store.closes} ·{' '}
              <a href={`tel:${store.phone.replaceAll(' ', '')}`}>{store.phone}</a>
            </span>
          </span>
          <span className={store.stock ? styles.has : styles.soft}>
            {store.stock ? `${store.stock} in stock` : 'None there'}
          </span>
        </li>
      ))}
    </ul>
  );
}
