import { sentenceCase } from '@shared/format/words';
import { Button } from '@shared/ui/Button';
import { X } from 'lucide-react';
import styles from './AppliedFilters.module.css';
import { countOf, MANY, NO_FILTERS, type ShopFilters, toggled } from './filters';
import { rangeInWords } from './PriceRange';

interface Props {
  filters: ShopFilters;
  onChange: (next: ShopFilters) => void;
}

/** What is on, each with its own way off. */
export function AppliedFilters({ filters, onChange }: Props) {
  if (countOf(filters) === 0) return null;
  const { priceMin, priceMax } = filters;
  const off = MANY.flatMap((name) =>
    filters[name].map((value) => ({
      text: name === 'brand' || name === 'size' ? value : sentenceCase(value),
      key: `${name}:${value}`,
      next: toggled(filters, name, value),
    })),
  );
  if (priceMin !== null || priceMax !== null) {
    off.push({
      text: rangeInWords(priceMin, priceMax),
      key: 'price',
      next: { ...filters, priceMin: null, priceMax: null },
    });
  }
  const clear = () => onChange({ ...NO_FILTERS, q: filters.q, aisle: filters.aisle, sort: filters.sort });
  return (
    <ul className={styles.applied} aria-label="Filters that are on">
      {off.map(({ text, key, next }) => (
        <li key={key}>
          <button type="button" aria-label={`Take off ${text}`} onClick={() => onChange(next)}>
            {text}
            <X aria-hidden size={14} />
          </button>
        </li>
      ))}
      <li>
        <Button look="quiet" onClick={clear}>
          Clear all
        </Button>
      </li>
    </ul>
  );
}
