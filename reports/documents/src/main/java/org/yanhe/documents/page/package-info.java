/**
 * The page: one HTML file that carries its figures, its drawing library and its program, asks no
 * network, and works from a file share. Start at {@link org.yanhe.documents.page.Page}; what the
 * reader sees is in the resources of this package, plain HTML, CSS and JavaScript without a build
 * step.
 */
@NullMarked
package org.yanhe.documents.page;

import org.jspecify.annotations.NullMarked;
