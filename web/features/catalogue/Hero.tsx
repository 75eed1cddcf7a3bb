import { Button } from '@shared/ui/Button';
import { Skeleton } from '@shared/ui/Skeleton';
import { Link } from 'react-router';
import { type Edition, editionOf } from './edition';
import { type ProductsQuery, shopPath } from './filters';
import styles from './Hero.module.css';
import { useFacets, useFirstProducts } from './queries';

interface Props {
  /** Hands a wish to the assistant. */
  onAsk: (message: string) => void;
}

/** The front page's opening: three pieces of the season, and the way to talk. */
export function Hero({ onAsk }: Props) {
  const { data: facets, isError } = useFacets();
  if (isError) return null;
  return facets ? <Opening edition={editionOf(facets)} onAsk={onAsk} /> : <OpeningSkeleton />;
}

function Opening({ edition, onAsk }: Props & { edition: Edition }) {
  const [before, stressed, after] = edition.headline;
  return (
    <section className={styles.hero} aria-labelledby="hero-title">
      <div className={styles.words}>
        <p className={styles.kicker}>{edition.kicker}</p>
        <h1 id="hero-title">
          {before}
          <em>{stressed}</em>
          {after}
        </h1>
        <p className={styles.text}>{edition.text}</p>
        <Link to={shopPath(edition.link)} className={styles.shop}>
          Shop the edit
        </Link>
        <ul className={styles.wishes} aria-label="Ask the assistant">
          {edition.wishes.map((wish) => (
            <li key={wish}>
              <Button look="outline" onClick={() => onAsk(wish)}>
                {wish}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <ul className={styles.pictures} aria-label="From the edit">
        {edition.pictures.map((query) => (
          <Picture key={JSON.stringify(query)} query={query} />
        ))}
      </ul>
    </section>
  );
}

/** As high as what will stand there, so that nothing below it jumps. */
function OpeningSkeleton() {
  return (
    <div className={styles.hero} role="status" aria-label="Loading the shop">
      <div className={styles.words} style={{ width: '100%' }}>
        <Skeleton width="30%" />
        <Skeleton height="6.6rem" />
        <Skeleton height="3.2rem" />
        <Skeleton width="10rem" height="48px" />
        <Skeleton width="70%" height="2.4rem" />
      </div>
      <div className={styles.pictures}>
        {['a', 'b', 'c'].map((bone) => (
          <Skeleton key={bone} ratio="3 / 4" />
        ))}
      </div>
    </div>
  );
}

function Picture({ query }: { query: ProductsQuery }) {
  const { data } = useFirstProducts(query, 1);
  const product = data?.[0];
  if (data && !product) return null;
  return (
    <li>
      {product ? (
        <Link to={product.url} aria-label={product.title}>
          <img src={product.image} alt="" width={600} height={800} />
        </Link>
      ) : (
        <Skeleton ratio="3 / 4" />
      )}
    </li>
  );
}
