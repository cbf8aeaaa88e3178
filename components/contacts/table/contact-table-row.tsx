"use client";

import { FlexRender } from "@tanstack/react-table";
import { type MouseEvent, memo, useEffect, useRef } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import type { ContactRow } from "../contact-rows";
import { type ContactCell, lookOf } from "./contacts-features";
import { scrolledEdge } from "./scrolled-edge";
import { useTableScope } from "./table-scope";

interface ContactTableRowProps {
  contact: ContactRow;
  /** Of the columns shown, in their order. */
  cells: ContactCell[];
  /** The columns have widths of their own: an empty cell takes the rest of the row. */
  isFixed: boolean;
  isSelected: boolean;
  isCursor: boolean;
  onToggle: (id: number, range: boolean) => void;
}

const cellShape =
  "h-10 border-b border-line px-3 whitespace-nowrap in-data-[density=compact]:h-8 max-sm:h-12 max-sm:px-2";

const keptShape = "sticky z-[5] bg-inherit";
/** The tick and the name stay in sight while the other columns scroll sideways. */
const tickShape = `${keptShape} left-0 w-10 pr-1 pl-5 max-sm:pl-3`;
const nameShape = `${keptShape} left-10 ${scrolledEdge}`;

export const ContactTableRow = memo(function ContactTableRow({
  contact,
  cells,
  isFixed,
  isSelected,
  isCursor,
  onToggle,
}: ContactTableRowProps) {
  const element = useRef<HTMLTableRowElement>(null);
  const { onOpen } = useTableScope();
  useEffect(() => {
    if (isCursor) element.current?.scrollIntoView({ block: "nearest" });
  }, [isCursor]);
  const open = (event: MouseEvent) => {
    const isOnControl = (event.target as HTMLElement).closest("a, button, input, label");
    if (!isOnControl && !window.getSelection()?.toString()) onOpen(contact.id);
  };
  return (
    <tr
      ref={element}
      onClick={open}
      data-contact={contact.id}
      data-selected={isSelected || undefined}
      className={classNames(
        "group cursor-pointer scroll-mt-9",
        rowTint(isSelected, Boolean(contact.inPriorityList), isCursor),
      )}
    >
      <td className={classNames(cellShape, tickShape, isCursor && "shadow-[inset_3px_0_var(--accent)]")}>
        <TickBox contact={contact} isSelected={isSelected} onToggle={onToggle} />
      </td>
      {cells.map((cell, place) => (
        <td
          key={cell.id}
          className={classNames(
            cellShape,
            "overflow-hidden",
            place === 0 && nameShape,
            lookOf(cell.column).className,
          )}
        >
          <FlexRender cell={cell} />
        </td>
      ))}
      {isFixed && <td aria-hidden className={classNames(cellShape, "max-sm:hidden")} />}
    </tr>
  );
});

function rowTint(isSelected: boolean, isFirst: boolean, isCursor: boolean): string {
  if (isSelected) return isFirst ? "bg-first-selected" : "bg-selected";
  if (isFirst) return isCursor ? "bg-first-selected" : "bg-first hover:bg-first-selected";
  return isCursor ? "bg-hover" : "bg-surface hover:bg-hover";
}

type TickBoxProps = Pick<ContactTableRowProps, "contact" | "isSelected" | "onToggle">;

/** The label around it makes the whole cell the target; shift takes the range. */
function TickBox({ contact, isSelected, onToggle }: TickBoxProps) {
  const { t } = useTableScope();
  const withShift = useRef(false);
  return (
    <label
      htmlFor={`tick-${contact.id}`}
      onPointerDown={(event) => {
        withShift.current = event.shiftKey;
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => {
        withShift.current = event.shiftKey;
      }}
      onKeyDown={(event) => {
        withShift.current = event.shiftKey;
      }}
      className="-ml-3 flex h-full cursor-pointer items-center pl-3"
    >
      <span className="sr-only">{t("select", { name: contact.fullName })}</span>
      <Checkbox
        id={`tick-${contact.id}`}
        checked={isSelected}
        onChange={() => onToggle(contact.id, withShift.current)}
      />
    </label>
  );
}
