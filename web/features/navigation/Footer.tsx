import { AISLES, shopPath } from '@features/catalogue/filters';
import { sentenceCase } from '@shared/format/words';
import { setPanel } from '@shared/ui/panels';
import { Link } from 'react-router';
import styles from './Footer.module.css';

export function Footer() {
  return (
    <footer className={styles.footer}>
      <p className={styles.words}>
        <strong>RetailGenie</strong>
        Clothes, shoes and home, found by talking. This is a demo shop: nothing is charged and nothing is
        sent.
      </p>
      <ul aria-label="Aisles">
        {AISLES.map((aisle) => (
          <li key={aisle}>
            <Link to={shopPath({ aisle })}>{sentenceCase(aisle)}</Link>
          </li>
        ))}
      </ul>
      <ul aria-label="Help">
        <li>
          <button type="button" onClick={() => setPanel('assistant', true)}>
            Ask the assistant
          </button>
        </li>
        <li>
          <Link to="/orders">Your orders</Link>
        </li>
      </ul>
    </footer>
  );
}
