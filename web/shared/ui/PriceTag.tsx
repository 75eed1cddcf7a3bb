import { formatMoney, type Price, percentOff } from '../format/money';
import styles from './PriceTag.module.css';

interface Props {
  price: Price | null;
  mrp: Price | null;
  large?: boolean;
}

/** The price, the MRP struck through where it is higher, and what is off; says so where there is no price. */
export function PriceTag({ price, mrp, large = false }: Props) {
  if (!price) return <span className={styles.none}>Price not available online</span>;
  const off = percentOff(price, mrp);
  return (
    <span className={`${styles.tag} ${large ? styles.large : ''}`}>
      <span className={styles.price}>{formatMoney(price)}</span>
      {mrp && off > 0 && (
        <>
          <s className={styles.mrp}>
            <span className="visually-hidden">MRP </span>
            {formatMoney(mrp)}
          </s>
          <span className={styles.off}>{off}% off</span>
        </>
      )}
    </span>
  );
}
