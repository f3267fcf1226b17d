/**
 * YAML files read with the place of every key, so that each problem can be told with file, line and
 * column. Start at {@link org.yanhe.model.yaml.YamlMap}.
 */
@NullMarked
package org.yanhe.model.yaml;

import org.jspecify.annotations.NullMarked;
