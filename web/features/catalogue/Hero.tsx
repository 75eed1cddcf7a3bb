import { Button } from '@shared/ui/Button';
import { Skeleton } from '@shared/ui/Skeleton';
import { Link } from 'react-router';
import { type ProductsQuery, type ShopFilters, shopPath } from './filters';
import styles from './Hero.module.css';
import { useFacets, useFirstProducts } from './queries';

interface Edition {
  readonly kicker: string;
  readonly text: string;
  readonly link: Partial<ShopFilters>;
  /** The first product of each is shown. */
  readonly pictures: readonly ProductsQuery[];
}

const WEDDINGS: Edition = {
  kicker: 'The wedding season',
  text: 'Sarees, kurtas and bandhgalas from Indian labels. Tell the assistant what the day is and what you would like to spend.',
  link: { occasion: ['wedding', 'festive'] },
  pictures: [
    { category: ['lehenga'], gender: 'women', occasion: ['wedding'] },
    { category: ['saree'], occasion: ['wedding'] },
    { category: ['sherwani'], occasion: ['wedding'] },
  ],
};

/** For a shop that has nothing for weddings, such as an imported one. */
const NEW_IN: Edition = {
  kicker: 'New in the shop',
  text: 'Just unpacked. Tell the assistant what you need it for and what you would like to spend.',
  link: { sort: 'newest' },
  pictures: [{ sort: 'newest' }, { sort: 'newest', offset: 1 }, { sort: 'newest', offset: 2 }],
};

interface Props {
  /** Hands a wish to the assistant. */
  onAsk: (message: string) => void;
}

const WISHES = [
  'A saree for a reception, up to ₹5,000',
  'Linen shirts for the office',
  'A gift for my mother',
];

/** The front page's opening: three pieces of the season, and the way to talk. */
export function Hero({ onAsk }: Props) {
  const { data: facets } = useFacets();
  const edition = facets?.occasion.some((each) => each.value === 'wedding') === false ? NEW_IN : WEDDINGS;
  return (
    <section className={styles.hero} aria-labelledby="hero-title">
      <div className={styles.words}>
        <p className={styles.kicker}>{edition.kicker}</p>
        <h1 id="hero-title">
          Dressed for every <em>function</em>, from haldi to reception
        </h1>
        <p className={styles.text}>{edition.text}</p>
        <Link to={shopPath(edition.link)} className={styles.shop}>
          Shop the edit
        </Link>
        <ul className={styles.wishes} aria-label="Ask the assistant">
          {WISHES.map((wish) => (
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
