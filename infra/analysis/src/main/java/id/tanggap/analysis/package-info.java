/**
 * Text analysis under the names that the full Elasticsearch distribution has built in, for the small distribution that
 * {@code infra/local} runs. A mapping written against these names works on both, and on the full distribution this
 * plugin is neither needed nor installed.
 *
 * <p>Each class is one component: the same name, the same settings and the same defaults as the built-in one. Where the
 * stable plugin interface of Elasticsearch cannot follow the built-in behaviour, the class says so. What Elasticsearch
 * finds here is listed by hand in {@code named_components.json}.
 */
@NullMarked
package id.tanggap.analysis;

import org.jspecify.annotations.NullMarked;
