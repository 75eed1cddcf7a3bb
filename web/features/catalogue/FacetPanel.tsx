import { grouped } from '@shared/format/sizes';
import { sentenceCase } from '@shared/format/words';
import { Skeleton } from '@shared/ui/Skeleton';
import { Swatch } from '@shared/ui/Swatch';
import { type ReactNode, useState } from 'react';
import styles from './FacetPanel.module.css';
import { categoriesOf, type Many, type ShopFilters, toggled } from './filters';
import { PriceRange } from './PriceRange';
import { useFacets } from './queries';

export const FACETS = [
  { name: 'category', title: 'Category' },
  { name: 'size', title: 'Size' },
  { name: 'colour', title: 'Colour' },
  { name: 'price', title: 'Price' },
  { name: 'brand', title: 'Brand' },
  { name: 'occasion', title: 'Occasion' },
] as const;

interface Props {
  name: (typeof FACETS)[number]['name'];
  filters: ShopFilters;
  onChange: (next: ShopFilters) => void;
}

/** The choices of one filter; each acts at once. */
export function FacetPanel({ name, filters, onChange }: Props) {
  const { data: facets } = useFacets();
  if (name === 'price') return <PriceRange filters={filters} onChange={onChange} />;
  if (!facets) return <Skeleton height="160px" />;
  const choice = { name, filters, onChange };
  const values = facets[name].map((each) => each.value);
  switch (name) {
    case 'category':
      return (
        <Checks {...choice} values={categoriesOf(filters.aisle, facets).map((each) => each.value)} sought />
      );
    case 'colour':
      return <Checks {...choice} values={values} mark={(colour) => <Swatch colour={colour} />} />;
    case 'brand':
      return <Checks {...choice} values={values} sought verbatim />;
    case 'occasion':
      return <Checks {...choice} values={values} />;
    case 'size':
      return <Sizes {...choice} values={values} />;
  }
}

interface ChecksProps {
  name: Many;
  filters: ShopFilters;
  onChange: (next: ShopFilters) => void;
  values: readonly string[];
  mark?: (value: string) => ReactNode;
  /** Long lists can be searched. */
  sought?: boolean;
  /** Names that are written as they are. */
  verbatim?: boolean;
}

function Checks({ name, filters, onChange, values, mark, sought = false, verbatim = false }: ChecksProps) {
  const [words, setWords] = useState('');
  const shown = values.filter((value) => value.toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <>
      {sought && (
        <input
          type="search"
          className={styles.search}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder={`Find a ${name}`}
          aria-label={`Find a ${name}`}
        />
      )}
      <ul className={styles.checks}>
        {shown.map((value) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={filters[name].includes(value)}
                onChange={() => onChange(toggled(filters, name, value))}
              />
              {mark?.(value)}
              {verbatim ? value : sentenceCase(value)}
            </label>
          </li>
        ))}
        {shown.length === 0 && <li className={styles.none}>Nothing by that name</li>}
      </ul>
    </>
  );
}

function Sizes({ name, filters, onChange, values }: ChecksProps) {
  return grouped(values).map((group) => (
    <fieldset key={group.name} className={styles.sizes}>
      <legend>{group.name}</legend>
      {group.sizes.map((size) => (
        <label key={size}>
          <input
            type="checkbox"
            className="visually-hidden"
            checked={filters.size.includes(size)}
            onChange={() => onChange(toggled(filters, name, size))}
          />
          <span>{size}</span>
        </label>
      ))}
    </fieldset>
  ));
}
