import type { ProductDetails } from '@shared/api/client';
import { formatDate } from '@shared/format/dates';
import { formatMoney } from '@shared/format/money';
import { sentenceCase } from '@shared/format/words';
import styles from './Facts.module.css';

/** What it is and how it is made; only what the catalogue knows. */
export function Facts({ product }: { product: ProductDetails }) {
  const facts: [string, string | null][] = [
    ['Material', product.material],
    ['Fit', product.fit],
    ['Pattern', product.pattern],
    ['Care', product.care],
    ['Occasion', product.occasion.join(', ') || null],
    ['Season', product.season],
    ...Object.entries(product.attributes),
  ];
  const known = facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <section className={styles.facts} aria-labelledby="facts-title">
      <h2 id="facts-title">About this piece</h2>
      {product.description && <p className={styles.prose}>{product.description}</p>}
      {known.length > 0 && (
        <dl>
          {known.map(([name, value]) => (
            <div key={name}>
              <dt>{sentenceCase(name.replaceAll('_', ' '))}</dt>
              <dd>{sentenceCase(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      <LastPrices product={product} />
    </section>
  );
}

/** The lowest price there was, where it was ever lower or higher than now. */
function LastPrices({ product }: { product: ProductDetails }) {
  const lowest = [...product.prices].sort(
    (one, other) => Number(one.price.amount) - Number(other.price.amount),
  )[0];
  if (!lowest || product.prices.length < 2) return null;
  return (
    <p className={styles.prices}>
      Lowest price so far: {formatMoney(lowest.price)} on {formatDate(lowest.on)}.
    </p>
  );
}
