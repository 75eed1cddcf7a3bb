import type { ProductDetails } from '@shared/api/client';
import styles from './Gallery.module.css';

const VIEWS = ['front', 'back', 'detail'] as const;

interface Props {
  product: ProductDetails;
  colour: string;
}

/** Front, back and detail in the chosen colour; side by side on a phone. */
export function Gallery({ product, colour }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a phone, which must be possible from the keyboard
    <ul className={styles.gallery} tabIndex={0} aria-label={`Pictures in ${colour}`}>
      {VIEWS.map((view) => (
        <li key={view}>
          <img
            src={`${product.images[view].split('?')[0]}?colour=${encodeURIComponent(colour)}`}
            alt={`${product.title} in ${colour}, ${view}`}
            width={600}
            height={800}
          />
        </li>
      ))}
    </ul>
  );
}
