import { sentenceCase } from '@shared/format/words';
import { Skeleton } from '@shared/ui/Skeleton';
import { Link } from 'react-router';
import styles from './Aisles.module.css';
import { AISLES, type Aisle, categoriesOf, NO_FILTERS, queryOf, shopPath } from './filters';
import { useFacets, useFirstProducts } from './queries';

const A_TILE_EACH = 2;

/** The best-filled categories of each aisle, as pictures to start from. */
export function Aisles() {
  const { data: facets } = useFacets();
  const tiles = AISLES.flatMap((aisle) =>
    (facets ? categoriesOf(aisle, facets) : [])
      .slice(0, A_TILE_EACH)
      .map(({ value }) => ({ aisle, category: value })),
  );
  if (facets && tiles.length === 0) return null;
  return (
    <section aria-labelledby="aisles-title" className={styles.aisles}>
      <h2 id="aisles-title">Start somewhere</h2>
      <ul>
        {facets
          ? tiles.map((tile) => (
              <li key={`${tile.aisle} ${tile.category}`}>
                <Tile {...tile} />
              </li>
            ))
          : AISLES.map((aisle) => (
              <li key={aisle}>
                <Skeleton ratio="1" />
              </li>
            ))}
      </ul>
    </section>
  );
}

function Tile({ aisle, category }: { aisle: Aisle; category: string }) {
  const filters = { ...NO_FILTERS, aisle, category: [category] };
  const { data } = useFirstProducts(queryOf(filters, undefined), 1);
  const product = data?.[0];
  return (
    <Link to={shopPath({ aisle, category: [category] })} className={styles.tile}>
      <span className={styles.picture}>
        {product && <img src={product.image} alt="" width={600} height={800} loading="lazy" />}
      </span>
      <span className={styles.name}>{sentenceCase(category)}</span>
      <span className={styles.aisle}>{sentenceCase(aisle)}</span>
    </Link>
  );
}
