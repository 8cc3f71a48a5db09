package org.carepremiums.deploy.local.campaign;

import java.util.List;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * A table of the campaign.
 *
 * @param text what stands above it on the page for readers, headings included, in Markdown
 */
record Section<T>(@MayBeAbsent String text, List<T> rows) {}
