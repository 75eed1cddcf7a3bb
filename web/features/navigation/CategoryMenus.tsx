import { AISLES, type Aisle, categoriesOf, shopPath } from '@features/catalogue/filters';
import { useFacets } from '@features/catalogue/queries';
import { sentenceCase } from '@shared/format/words';
import { Menu } from '@shared/ui/Menu';
import { Link } from 'react-router';
import styles from './CategoryMenus.module.css';

const MOST = 24;

/** Women, Men, Kids and Home: each opens the categories the shop has there. */
export function CategoryMenus() {
  return (
    <nav aria-label="Aisles" className={styles.nav}>
      <ul>
        {AISLES.map((aisle) => (
          <li key={aisle}>
            <Menu label={sentenceCase(aisle)} className={styles.button}>
              <AislePanel aisle={aisle} />
            </Menu>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function AislePanel({ aisle }: { aisle: Aisle }) {
  const { data: facets } = useFacets();
  const categories = facets ? categoriesOf(aisle, facets).slice(0, MOST) : [];
  const doors: readonly Aisle[] = aisle === 'kids' ? ['kids', 'girls', 'boys'] : [aisle];
  return (
    <div className={styles.panel}>
      <div className={styles.doors}>
        {doors.map((door) => (
          <Link key={door} to={shopPath({ aisle: door })}>
            {door === 'home' ? 'All for the home' : `All ${door}`}
          </Link>
        ))}
        <Link to={shopPath({ aisle, sort: 'newest' })}>New in</Link>
      </div>
      <ul>
        {categories.map(({ value }) => (
          <li key={value}>
            <Link to={shopPath({ aisle, category: [value] })}>{sentenceCase(value)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
