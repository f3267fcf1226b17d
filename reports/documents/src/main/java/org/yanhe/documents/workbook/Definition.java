package org.yanhe.documents.workbook;

import org.yanhe.model.text.Label;

/**
 * What an indicator means.
 *
 * @param term the indicator
 * @param meaning one paragraph
 */
public record Definition(Label term, Label meaning) {}
