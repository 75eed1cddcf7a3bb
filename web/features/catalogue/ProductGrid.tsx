import type { Product } from '@shared/api/client';
import { Skeleton } from '@shared/ui/Skeleton';
import { ProductCard } from './ProductCard';
import styles from './ProductGrid.module.css';
import { tellClick, useImpressions } from './seen';

const EAGER = 8;
const BONES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

interface Props {
  products: readonly Product[];
  label: string;
  /** Words searched for, told along with what was seen. */
  query?: string;
  busy?: boolean;
}

export function ProductGrid({ products, label, query = '', busy = false }: Props) {
  const list = useImpressions(products, query);
  return (
    <ul ref={list} className={styles.grid} aria-label={label} aria-busy={busy}>
      {products.map((product, index) => (
        <li key={product.product_id}>
          <ProductCard
            product={product}
            eager={index < EAGER}
            onOpen={() => tellClick(product.product_id, { query, position: index + 1 })}
          />
        </li>
      ))}
    </ul>
  );
}

/** As high as the cards that will stand there. */
export function GridSkeleton() {
  return (
    <div className={styles.grid} role="status" aria-label="Loading products">
      {BONES.map((bone) => (
        <div key={bone} className={styles.bone}>
          <Skeleton ratio="3 / 4" />
          <Skeleton width="40%" height="0.8rem" />
          <Skeleton width="90%" height="2.3rem" />
          <Skeleton width="55%" height="1.1rem" />
        </div>
      ))}
    </div>
  );
}
