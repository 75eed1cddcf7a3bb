import type { Product } from '@shared/api/client';
import { PriceTag } from '@shared/ui/PriceTag';
import { Stars } from '@shared/ui/Stars';
import { Swatch } from '@shared/ui/Swatch';
import { useState } from 'react';
import { Link } from 'react-router';
import styles from './ProductCard.module.css';

const DOTS = 4;

interface Props {
  product: Product;
  /** The first ones on a page are fetched at once. */
  eager?: boolean;
  onOpen?: () => void;
}

/** One product in a grid; its back shows while it is pointed at or focused. */
export function ProductCard({ product, eager = false, onOpen }: Props) {
  const [isLookedAt, setLookedAt] = useState(false);
  const more = product.colours.length - DOTS;
  // Opens in the colour that its picture shows.
  const [, look = ''] = product.image.split('?');
  const soldOut = product.price !== null && product.sizes_in_stock.length === 0;
  return (
    <article className={styles.card}>
      <Link
        to={look ? `${product.url}?${look}` : product.url}
        className={styles.link}
        onClick={onOpen}
        onPointerEnter={() => setLookedAt(true)}
        onPointerLeave={() => setLookedAt(false)}
        onFocus={() => setLookedAt(true)}
        onBlur={() => setLookedAt(false)}
      >
        <span className={styles.picture}>
          <img src={product.image} alt="" width={600} height={800} loading={eager ? 'eager' : 'lazy'} />
          {isLookedAt && (
            <img className={styles.back} src={product.images.back} alt="" width={600} height={800} />
          )}
          {soldOut && <span className={styles.flag}>Sold out</span>}
        </span>
        {product.brand && <span className={styles.brand}>{product.brand}</span>}
        <span className={styles.title}>{product.title}</span>
      </Link>
      <PriceTag price={product.price} mrp={product.mrp} />
      <div className={styles.facts}>
        <Stars rating={product.rating} count={product.rating_count} />
        <span className={styles.colours}>
          <span className="visually-hidden">{`In ${product.colours.join(', ')}`}</span>
          {product.colours.slice(0, DOTS).map((colour) => (
            <Swatch key={colour} colour={colour} size={12} />
          ))}
          {more > 0 && <span aria-hidden>+{more}</span>}
        </span>
      </div>
    </article>
  );
}
