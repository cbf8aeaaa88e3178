import type { useTranslations } from "use-intl/react";

type Namespace = NonNullable<Parameters<typeof useTranslations>[0]>;

/** What `useTranslations` gives, for functions beside a component that make its sentences. */
export type Translator<Part extends Namespace> = ReturnType<typeof useTranslations<Part>>;
