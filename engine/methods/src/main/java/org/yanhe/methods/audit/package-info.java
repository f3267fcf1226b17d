/**
 * What a reader can find out about withheld figures from the public part of a release alone: its
 * frozen catalogue, regions, classes and observations. Shares no graph with the protection. Start
 * at {@link org.yanhe.methods.audit.PublicAttack}.
 */
@NullMarked
package org.yanhe.methods.audit;

import org.jspecify.annotations.NullMarked;
