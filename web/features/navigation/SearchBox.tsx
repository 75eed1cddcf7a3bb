import { NO_FILTERS, shopPath } from '@features/catalogue/filters';
import { useShopFilters } from '@features/catalogue/useShopFilters';
import { Search } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import styles from './SearchBox.module.css';

/** Searches the aisle one is in, with no other filter kept. */
export function SearchBox() {
  const [filters] = useShopFilters();
  const [words, setWords] = useState(filters.q);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useEffect(() => setWords(filters.q), [filters.q]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const aisle = pathname === '/' ? filters.aisle : NO_FILTERS.aisle;
    void navigate(shopPath({ q: words.trim(), aisle }));
  };
  return (
    <search className={styles.search}>
      <form onSubmit={submit}>
        <Search aria-hidden size={17} />
        <input
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder="Search the shop"
          aria-label="Search the shop"
          enterKeyHint="search"
          maxLength={300}
        />
      </form>
    </search>
  );
}
