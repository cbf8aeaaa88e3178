import { BrandMark } from "./brand-mark";

export function Brand() {
  return (
    <span className="flex items-center gap-2 text-lg font-[680] tracking-[-0.02em]">
      <BrandMark /> Rubrica
    </span>
  );
}
