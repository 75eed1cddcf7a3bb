import type { ProductDetails, Schemas } from '@shared/api/client';
import { sentenceFor } from '@shared/api/problem';
import { formatDate } from '@shared/format/dates';
import { plural } from '@shared/format/words';
import { Button } from '@shared/ui/Button';
import { Skeleton } from '@shared/ui/Skeleton';
import { Star } from 'lucide-react';
import { useState } from 'react';
import { starCounts } from './choice';
import { useReviews } from './queries';
import styles from './Reviews.module.css';

const AT_FIRST = 4;
const LANGUAGES: Record<string, string> = { en: 'English', hi: 'हिन्दी', mr: 'मराठी', 'hi-Latn': 'Hinglish' };

type Review = Schemas['ReviewOut'];

export function Reviews({ product }: { product: ProductDetails }) {
  const { data, isPending, error } = useReviews(product.product_id);
  return (
    <section id="reviews" className={styles.reviews} aria-labelledby="reviews-title">
      <h2 id="reviews-title">What shoppers say</h2>
      {isPending && <Skeleton height="180px" />}
      {error && <p>{sentenceFor(error)}</p>}
      {data && (data.items.length ? <Read product={product} reviews={data.items} /> : <p>No reviews yet.</p>)}
    </section>
  );
}

function Read({ product, reviews }: { product: ProductDetails; reviews: readonly Review[] }) {
  const [stars, setStars] = useState<number | null>(null);
  const [language, setLanguage] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const languages = [...new Set(reviews.map((review) => review.language))];
  const met = reviews.filter(
    (review) =>
      (stars === null || review.stars === stars) && (language === null || review.language === language),
  );
  return (
    <div className={styles.columns}>
      <Distribution product={product} reviews={reviews} chosen={stars} onChoose={setStars} />
      <div className={styles.list}>
        {languages.length > 1 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight
          <div className={styles.languages} role="group" aria-label="Language of reviews">
            {[null, ...languages].map((each) => (
              <button
                key={each}
                type="button"
                lang={each ?? undefined}
                aria-pressed={language === each}
                onClick={() => setLanguage(each)}
              >
                {each === null ? 'All' : (LANGUAGES[each] ?? each)}
              </button>
            ))}
          </div>
        )}
        <ul aria-label="Reviews">
          {met.slice(0, all ? undefined : AT_FIRST).map((review) => (
            <ReviewRow key={review.review_id} review={review} />
          ))}
        </ul>
        {met.length === 0 && <p>No review is like that.</p>}
        {!all && met.length > AT_FIRST && (
          <Button look="outline" onClick={() => setAll(true)}>
            Read all {met.length}
          </Button>
        )}
      </div>
    </div>
  );
}

interface DistributionProps {
  product: ProductDetails;
  reviews: readonly Review[];
  chosen: number | null;
  onChoose: (stars: number | null) => void;
}

/** A bar for each number of stars; pressing one shows only its reviews. */
function Distribution({ product, reviews, chosen, onChoose }: DistributionProps) {
  return (
    <div className={styles.distribution}>
      {product.rating !== null && (
        <p className={styles.rating}>
          {product.rating.toFixed(1)} <Star aria-hidden size={22} />
          <span>
            {product.rating_count.toLocaleString('en-IN')} {plural(product.rating_count, 'rating')}
          </span>
        </p>
      )}
      {starCounts(reviews).map(({ stars, count }) => (
        <button
          key={stars}
          type="button"
          aria-pressed={chosen === stars}
          onClick={() => onChoose(chosen === stars ? null : stars)}
        >
          <span>
            {stars}
            <span className="visually-hidden"> {plural(stars, 'star')},</span>
          </span>
          <span className={styles.bar}>
            <span style={{ width: `${(count / reviews.length) * 100}%` }} />
          </span>
          <span>
            {count}
            <span className="visually-hidden"> written {plural(count, 'review')}</span>
          </span>
        </button>
      ))}
    </div>
  );
}

function ReviewRow({ review }: { review: Review }) {
  return (
    <li className={styles.review}>
      <p className={styles.head}>
        <span className={styles.stars} role="img" aria-label={`${review.stars} of 5 stars`}>
          {'★'.repeat(review.stars)}
          <span>{'★'.repeat(5 - review.stars)}</span>
        </span>
        <time dateTime={review.written_at}>{formatDate(review.written_at)}</time>
      </p>
      <p lang={review.language}>{review.text}</p>
    </li>
  );
}
