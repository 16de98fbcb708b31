/**
 * The connection to Elasticsearch, how it is asked and waited for, and the names and settings of our indices.
 */
@NullMarked
package id.tanggap.query.elastic;

import org.jspecify.annotations.NullMarked;
