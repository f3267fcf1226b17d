/**
 * The words of the domain: everything else speaks in them. Knows the JDK, YAML, JSON and Parquet
 * only.
 */
@NullMarked
package org.yanhe.model;

import org.jspecify.annotations.NullMarked;
