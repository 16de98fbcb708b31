/**
 * The connection to Elasticsearch, and the names and settings of our indices.
 */
@NullMarked
package id.tanggap.query.elastic;

import org.jspecify.annotations.NullMarked;
