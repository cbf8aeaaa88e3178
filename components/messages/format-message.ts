import format from "use-intl/format-message/format-only";

type Formatting = Parameters<typeof format>;

/**
 * Draws a compiled sentence with its numbers grouped from four digits on, as `useFormats` writes them: by itself Italian
 * would write 9999 beside 10.000.
 */
export default function formatMessage(
  ...[key, message, values, options]: Formatting
): ReturnType<typeof format> {
  const { formatters } = options;
  const getNumberFormat: typeof formatters.getNumberFormat = (locale, style) =>
    formatters.getNumberFormat(locale, { useGrouping: "always", ...style } as Intl.NumberFormatOptions);
  return format(key, message, values, { ...options, formatters: { ...formatters, getNumberFormat } });
}
formatMessage.raw = format.raw;
