import { ProductGrid } from '@features/catalogue/ProductGrid';
import styles from './Complements.module.css';
import { useComplements } from './queries';

const SHOWN = 4;

/** What goes with it; nothing at all where nothing does. */
export function Complements({ productId }: { productId: string }) {
  const { data } = useComplements(productId);
  if (!data?.items.length) return null;
  return (
    <section aria-labelledby="complements-title" className={styles.complements}>
      <h2 id="complements-title">Wear it with</h2>
      <ProductGrid products={data.items.slice(0, SHOWN)} label="Goes with this" />
    </section>
  );
}
