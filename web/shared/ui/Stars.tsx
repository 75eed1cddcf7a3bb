import { Star } from 'lucide-react';
import styles from './Stars.module.css';

interface Props {
  rating: number | null;
  count?: number;
}

/** "4.2 ★ (312)": one star and a number, which reads faster on a card than five stars. */
export function Stars({ rating, count }: Props) {
  if (rating === null) return null;
  const ratings = count === undefined ? '' : `, ${count.toLocaleString('en-IN')} ratings`;
  return (
    <span className={styles.stars}>
      <span className="visually-hidden">{`Rated ${rating.toFixed(1)} of 5${ratings}`}</span>
      <Star aria-hidden size={13} className={styles.star} />
      <span aria-hidden>{rating.toFixed(1)}</span>
      {count !== undefined && (
        <span aria-hidden className={styles.count}>
          ({count.toLocaleString('en-IN')})
        </span>
      )}
    </span>
  );
}
