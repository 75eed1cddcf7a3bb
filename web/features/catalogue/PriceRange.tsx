import { formatRupees } from '@shared/format/money';
import { Button } from '@shared/ui/Button';
import { type FormEvent, useState } from 'react';
import type { ShopFilters } from './filters';
import styles from './PriceRange.module.css';

const STEPS = [
  { min: null, max: 999 },
  { min: 1000, max: 1999 },
  { min: 2000, max: 3999 },
  { min: 4000, max: null },
] as const;

interface Props {
  filters: ShopFilters;
  onChange: (next: ShopFilters) => void;
}

/** Usual ranges at one press, or a range of one's own. */
export function PriceRange({ filters, onChange }: Props) {
  const { priceMin, priceMax } = filters;
  return (
    <div className={styles.range}>
      <div className={styles.steps}>
        {STEPS.map(({ min, max }) => {
          const isOn = priceMin === min && priceMax === max;
          const next = isOn ? { priceMin: null, priceMax: null } : { priceMin: min, priceMax: max };
          return (
            <button
              key={`${min}-${max}`}
              type="button"
              aria-pressed={isOn}
              onClick={() => onChange({ ...filters, ...next })}
            >
              {rangeInWords(min, max)}
            </button>
          );
        })}
      </div>
      <OwnRange key={`${priceMin}-${priceMax}`} filters={filters} onChange={onChange} />
    </div>
  );
}

export function rangeInWords(min: number | null, max: number | null): string {
  if (min === null) return max === null ? 'Any price' : `Up to ${formatRupees(max)}`;
  return max === null ? `From ${formatRupees(min)}` : `${formatRupees(min)} to ${formatRupees(max)}`;
}

function OwnRange({ filters, onChange }: Props) {
  const [min, setMin] = useState(filters.priceMin?.toString() ?? '');
  const [max, setMax] = useState(filters.priceMax?.toString() ?? '');
  const crossed = min !== '' && max !== '' && Number(min) > Number(max);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (crossed) return;
    onChange({ ...filters, priceMin: rupees(min), priceMax: rupees(max) });
  };
  return (
    <form onSubmit={submit} className={styles.own}>
      <label>
        Least
        <input inputMode="numeric" value={min} onChange={(event) => setMin(digits(event.target.value))} />
      </label>
      <label>
        Most
        <input inputMode="numeric" value={max} onChange={(event) => setMax(digits(event.target.value))} />
      </label>
      <Button look="outline" type="submit" disabled={crossed}>
        Set
      </Button>
      {crossed && (
        <p role="alert" className={styles.crossed}>
          The least is above the most.
        </p>
      )}
    </form>
  );
}

function digits(text: string): string {
  return text.replace(/\D/g, '').slice(0, 7);
}

function rupees(text: string): number | null {
  return text === '' ? null : Number(text);
}
