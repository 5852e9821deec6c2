import { searchKey } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { TreeSelect } from 'antd';
import { useText } from '../../text/index.ts';
import { type AgencyEntry, agenciesQuery } from './agencies-query.ts';

interface AgencySelectProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: string | undefined;
  readonly change: (id: string | undefined) => void;
  /** The tree of this day; absent: today's. */
  readonly day?: string | undefined;
}

interface Node {
  readonly value: string;
  readonly title: string;
  readonly children?: readonly Node[];
}

/** One agency out of the tree of a day; found by words without marks. */
export function AgencySelect({ id, label, value, change, day }: AgencySelectProps) {
  const text = useText();
  const agencies = useQuery(agenciesQuery(day));
  const tree = treeOf(agencies.data?.rows ?? []);
  return (
    <TreeSelect
      className="agency-select"
      showSearch={{ filterTreeNode: (typed, node) => searchKey(String(node.title)).includes(searchKey(typed)) }}
      allowClear
      loading={agencies.isPending}
      value={value ?? null}
      onChange={(next: string | null | undefined) => change(next ?? undefined)}
      treeData={tree.map(mutable)}
      treeDefaultExpandedKeys={tree.map((node) => node.value)}
      placeholder={text.pickAgency}
      popupMatchSelectWidth={false}
      listHeight={320}
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    />
  );
}

interface MutableNode {
  value: string;
  title: string;
  children?: MutableNode[];
}

/** The component library wants to own its tree. */
const mutable = ({ children, ...node }: Node): MutableNode => ({
  ...node,
  ...(children === undefined ? {} : { children: children.map(mutable) }),
});

/** By parents; an agency whose parent is not there that day stands at the top. */
export function treeOf(rows: readonly AgencyEntry[]): readonly Node[] {
  const ids = new Set(rows.map(({ id }) => id));
  const under = Map.groupBy(rows, ({ parentId }) => (parentId !== undefined && ids.has(parentId) ? parentId : ''));
  const nodesOf = (parent: string): readonly Node[] =>
    (under.get(parent) ?? []).map(({ id, name }) => {
      const children = nodesOf(id);
      return { value: id, title: name, ...(children.length === 0 ? {} : { children }) };
    });
  return nodesOf('');
}
