<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>LossWords</name>
    <message>
        <source>prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>L = supervised</source>
        <translation>L = 监督损失</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>监督损失</translation>
    </message>
    <message>
        <source>L = %1 · supervised</source>
        <translation>L = %1 · 监督损失</translation>
    </message>
    <message>
        <source>, rising until epoch %1</source>
        <translation>，上升至第 %1 轮</translation>
    </message>
    <message>
        <source>, gone after epoch %1</source>
        <translation>，第 %1 轮后消失</translation>
    </message>
    <message>
        <source>Pinball loss</source>
        <translation>分位数损失（pinball）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>RecipeChanges</name>
    <message>
        <source>%1: %2 from %3 to %4</source>
        <translation>%1：%2 由 %3 改为 %4</translation>
    </message>
    <message>
        <source>%1: weight from %2 to %3</source>
        <translation>%1：权重由 %2 改为 %3</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>增加 %1</translation>
    </message>
    <message>
        <source>another teacher than %1</source>
        <translation>教师不是 %1</translation>
    </message>
    <message>
        <source>another student than %1</source>
        <translation>学生不是 %1</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>%1 added as another teacher</source>
        <translation>%1 作为另一位教师加入</translation>
    </message>
    <message>
        <source>%1 added as an assistant</source>
        <translation>%1 作为助教加入</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>teacher&apos;s feature</source>
        <translation>教师特征</translation>
    </message>
    <message>
        <source>student&apos;s feature</source>
        <translation>学生特征</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>en</source>
        <comment>language of the report, as HTML names it</comment>
        <translation>zh-CN</translation>
    </message>
</context>
<context>
    <name>SamplingWords</name>
    <message>
        <source>monthly</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>hourly</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>every %1 days</source>
        <translation>每 %1 天</translation>
    </message>
    <message>
        <source>every %1 hours</source>
        <translation>每 %1 小时</translation>
    </message>
    <message>
        <source>every %1 minutes</source>
        <translation>每 %1 分钟</translation>
    </message>
    <message>
        <source>every second</source>
        <translation>每秒</translation>
    </message>
    <message>
        <source>every %1 seconds</source>
        <translation>每 %1 秒</translation>
    </message>
    <message>
        <source>every %1 ms</source>
        <translation>每 %1 毫秒</translation>
    </message>
</context>
<context>
    <name>SizeWords</name>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>%1 parameters  ·  %2 multiply-adds a window</source>
        <translation>%1 个参数  ·  每个窗口 %2 次乘加</translation>
    </message>
</context>
<context>
    <name>data</name>
    <message>
        <source>The import was cancelled.</source>
        <translation>导入已取消。</translation>
    </message>
    <message>
        <source>%1 has no column &apos;%2&apos;. Do you mean &apos;%3&apos;?</source>
        <translation>%1 没有列“%2”。您是指“%3”吗？</translation>
    </message>
    <message>
        <source>%1 has no column &apos;%2&apos;. It begins with: %3.</source>
        <translation>%1 没有列“%2”。它的开头几列是：%3。</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: &apos;%4&apos; is not a date or time. Choose another time column or the row number.</source>
        <translation>%1：第 %2 行，列 %3：“%4”不是日期或时间。请选择其他时间列，或以行号为时间。</translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; of %2 is the time and cannot be a channel too. Take it out of one of the two.</source>
        <translation>%2 的列“%1”是时间，不能同时作为通道。请从其中一处移除。</translation>
    </message>
    <message>
        <source>The channel &apos;%1&apos; is listed twice. Take one away.</source>
        <translation>通道“%1”列出了两次。请移除一个。</translation>
    </message>
    <message>
        <source>%1: row %2: a quote opens and never closes. Close it or take it away.</source>
        <translation>%1：第 %2 行：引号未闭合。请闭合或删除它。</translation>
    </message>
    <message>
        <source>%1: row %2 has %3 cells, and there are %4 columns. Check the delimiter and the decimal sign, or put cells with a delimiter in quotes.</source>
        <translation>%1：第 %2 行有 %3 个单元格，而列数为 %4。请检查分隔符和小数点，或给含有分隔符的单元格加上引号。</translation>
    </message>
    <message>
        <source>The row has %1 cells, and there are %2 columns; the rest is missing.</source>
        <translation>该行有 %1 个单元格，而列数为 %2；其余视为缺失。</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: &apos;%4&apos; does not read as a time like the first rows of the column (&apos;%5&apos;). Write all stamps the same way.</source>
        <translation>%1：第 %2 行，列 %3：“%4”不能像该列前几行（“%5”）那样读作时间。请用同一种写法书写所有时间戳。</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: &apos;%4&apos; is not a number; are there thousands separators? Take them away.</source>
        <translation>%1：第 %2 行，列 %3：“%4”不是数字；其中有千位分隔符吗？请去掉。</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: &apos;%4&apos; is not a number; is the decimal sign a comma?</source>
        <translation>%1：第 %2 行，列 %3：“%4”不是数字；小数点是逗号吗？</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: &apos;%4&apos; is not a number; is the decimal sign a point?</source>
        <translation>%1：第 %2 行，列 %3：“%4”不是数字；小数点是点吗？</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: &apos;%4&apos; is not a finite number. Correct the cell, or leave it empty where the value is missing.</source>
        <translation>%1：第 %2 行，列 %3：“%4”不是有限的数字。请更正该单元格，缺失的值请留空。</translation>
    </message>
    <message>
        <source>The column holds text and is ignored.</source>
        <translation>该列是文本，已忽略。</translation>
    </message>
    <message>
        <source>The column is empty and is ignored.</source>
        <translation>该列为空，已忽略。</translation>
    </message>
    <message>
        <source>%1: column %2 has no value. Choose another channel.</source>
        <translation>%1：列 %2 没有任何值。请选择其他通道。</translation>
    </message>
    <message>
        <source>%1 has no column of numbers besides the time. Check the delimiter (&apos;%2&apos;) and the decimal sign (&apos;%3&apos;).</source>
        <translation>%1 除时间外没有数值列。请检查分隔符（“%2”）和小数点（“%3”）。</translation>
    </message>
    <message>
        <source>The value is missing.</source>
        <translation>该值缺失。</translation>
    </message>
    <message>
        <source>%1 values are missing from here to row %2.</source>
        <translation>从这里到第 %2 行缺失 %1 个值。</translation>
    </message>
    <message>
        <source>The step of the row number must be longer than nothing.</source>
        <translation>行号的步长必须大于零。</translation>
    </message>
    <message>
        <source>No column looks like time; the row number stands in for it.</source>
        <translation>没有看起来像时间的列；以行号代替。</translation>
    </message>
    <message>
        <source>The first rows do not say whether day or month stands first; the import decides by all rows.</source>
        <translation>前几行无法说明日在前还是月在前；导入时根据所有行判断。</translation>
    </message>
    <message>
        <source>Day or month first: the dates do not say; they are read as month/day/year.</source>
        <translation>日期无法说明日在前还是月在前；按月/日/年读取。</translation>
    </message>
    <message>
        <source>%1 is not there. Check the path.</source>
        <translation>%1 不存在。请检查路径。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Choose a file that you may open.</source>
        <translation>无法读取 %1：%2。请选择您有权打开的文件。</translation>
    </message>
    <message>
        <source>The target &apos;%1&apos; is not among the channels of &apos;%2&apos;. Choose one of its %3 channels.</source>
        <translation>目标“%1”不在“%2”的通道中。请从它的 %3 个通道中选择。</translation>
    </message>
    <message>
        <source>The target &apos;%1&apos; is not among the channels of &apos;%2&apos;. Do you mean &apos;%3&apos;?</source>
        <translation>目标“%1”不在“%2”的通道中。您是指“%3”吗？</translation>
    </message>
    <message>
        <source>The target &apos;%1&apos; is listed twice. Take one of the two away.</source>
        <translation>目标“%1”列出了两次。请移除其中一个。</translation>
    </message>
    <message>
        <source>The series &apos;%1&apos; has no channel. Choose one at least.</source>
        <translation>序列“%1”没有通道。请至少选择一个。</translation>
    </message>
    <message>
        <source>Every one of the %1 training windows (look-back %2, horizon %3) touches a missing value. Choose a fill for missing values or shorter windows.</source>
        <translation>全部 %1 个训练窗口（回看长度 %2，预测步长 %3）都接触到缺失值。请为缺失值选择填充方式，或缩短窗口。</translation>
    </message>
    <message>
        <source>Every one of the %1 validation windows (look-back %2, horizon %3) touches a missing value. Choose a fill for missing values or shorter windows.</source>
        <translation>全部 %1 个验证窗口（回看长度 %2，预测步长 %3）都接触到缺失值。请为缺失值选择填充方式，或缩短窗口。</translation>
    </message>
    <message>
        <source>Every one of the %1 test windows (look-back %2, horizon %3) touches a missing value. Choose a fill for missing values or shorter windows.</source>
        <translation>全部 %1 个测试窗口（回看长度 %2，预测步长 %3）都接触到缺失值。请为缺失值选择填充方式，或缩短窗口。</translation>
    </message>
    <message>
        <source>row number</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 个月</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 周</translation>
    </message>
    <message>
        <source>%1 weeks</source>
        <translation>%1 周</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>1 millisecond</source>
        <translation>1 毫秒</translation>
    </message>
    <message>
        <source>%1 milliseconds</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>The split asks for %1 + %2 + %3 = %4 rows, and the series has %5. Make a part smaller.</source>
        <translation>划分需要 %1 + %2 + %3 = %4 行，而序列有 %5 行。请缩小某一部分。</translation>
    </message>
    <message>
        <source>The look-back is %1 and the horizon %2. Both must be at least 1.</source>
        <translation>回看长度为 %1，预测步长为 %2。两者都至少应为 1。</translation>
    </message>
    <message>
        <source>Training has %1 of %2 rows, and one window needs %3 (look-back %4 + horizon %5). Shorten the window or give training more rows.</source>
        <translation>训练集有 %2 行中的 %1 行，而一个窗口需要 %3 行（回看长度 %4 + 预测步长 %5）。请缩短窗口或给训练集更多行。</translation>
    </message>
    <message>
        <source>Validation has %1 of %2 rows, and one forecast needs %3 (the horizon). Shorten the horizon or give validation more rows.</source>
        <translation>验证集有 %2 行中的 %1 行，而一次预测需要 %3 行（预测步长）。请缩短预测步长或给验证集更多行。</translation>
    </message>
    <message>
        <source>Test has %1 of %2 rows, and one forecast needs %3 (the horizon). Shorten the horizon or give test more rows.</source>
        <translation>测试集有 %2 行中的 %1 行，而一次预测需要 %3 行（预测步长）。请缩短预测步长或给测试集更多行。</translation>
    </message>
    <message>
        <source>Column %1 has no name in the header and is called &apos;%2&apos;.</source>
        <translation>表头中的列 %1 没有名称，命名为“%2”。</translation>
    </message>
    <message>
        <source>The header names &apos;%1&apos; more than once; column %2 is called &apos;%3&apos;.</source>
        <translation>表头中“%1”出现不止一次；列 %2 命名为“%3”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot separate columns. Choose a comma, semicolon, tab, bar or blank.</source>
        <translation>“%1”不能作为列分隔符。请选择逗号、分号、制表符、竖线或空格。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be the decimal sign. Choose a point or a comma.</source>
        <translation>“%1”不能作为小数点。请选择点或逗号。</translation>
    </message>
    <message>
        <source>%1 has a header and no rows below it. Choose a file with values.</source>
        <translation>%1 有表头，但下面没有数据行。请选择有数据的文件。</translation>
    </message>
    <message>
        <source>%1 is empty. Choose a file with rows.</source>
        <translation>%1 是空文件。请选择有数据行的文件。</translation>
    </message>
    <message>
        <source>%1 is written in UTF-16. Save it as UTF-8 text and try again.</source>
        <translation>%1 是 UTF-16 编码。请另存为 UTF-8 文本后重试。</translation>
    </message>
    <message>
        <source>%1 is no text: byte %2 is zero. Choose a file of delimited text (CSV, TSV).</source>
        <translation>%1 不是文本：第 %2 个字节为零。请选择带分隔符的文本文件（CSV、TSV）。</translation>
    </message>
    <message>
        <source>%1, column %2: %3 of the rows have a stamp of their own, and the sampling interval needs two. Choose another time column or the row number.</source>
        <translation>%1，列 %2：只有 %3 行有各自的时间戳，而确定采样间隔需要两行。请选择其他时间列，或以行号为时间。</translation>
    </message>
    <message>
        <source>The row has no stamp and is left out.</source>
        <translation>该行没有时间戳，已剔除。</translation>
    </message>
    <message>
        <source>The newest row stands first; the order was turned.</source>
        <translation>最新的行在最前；顺序已反转。</translation>
    </message>
    <message>
        <source>The stamp %1 is earlier than the one before it (%2); the rows were sorted by time.</source>
        <translation>时间戳 %1 早于前一行（%2）；各行已按时间排序。</translation>
    </message>
    <message>
        <source>The stamp %1 stood before, in row %2; this row is left out.</source>
        <translation>时间戳 %1 已在第 %2 行出现；本行已剔除。</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: the stamp %4 stood before, and so did those of %5 of %6 rows. Give every series a column of its own, and date and time of day one column, or choose the row number as time.</source>
        <translation>%1：第 %2 行，列 %3：时间戳 %4 已出现过，%6 行中有 %5 行如此。请让每个序列各占一列，并将日期与时刻合为一列，或以行号为时间。</translation>
    </message>
    <message>
        <source>The stamp %1 falls on the same step as the row before it (%2); this row is left out.</source>
        <translation>时间戳 %1 与前一行（%2）落在同一步上；本行已剔除。</translation>
    </message>
    <message>
        <source>The stamp %1 is off the regular steps and is moved to %2.</source>
        <translation>时间戳 %1 偏离规则的步，已移至 %2。</translation>
    </message>
    <message>
        <source>Before the stamp %1 there is a gap: %2 stamps are missing, the first is %3. Rows without values are put in.</source>
        <translation>时间戳 %1 之前有间断：缺失 %2 个时间戳，第一个是 %3。已补入无值的行。</translation>
    </message>
    <message>
        <source>%1, column %2: the stamps follow no regular step; %3 of %4 rows would fall on a step that is taken. Resample the file to a regular interval, or choose the row number as time.</source>
        <translation>%1，列 %2：时间戳没有规则的步长；%4 行中有 %3 行会落在已占用的步上。请将文件重采样为规则间隔，或以行号为时间。</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: from the stamp before, %4, to this one, %5, is so long that a regular axis would have %6 rows for %7 stamps. Correct the stamp, or choose the row number as time.</source>
        <translation>%1：第 %2 行，列 %3：从前一个时间戳 %4 到当前的 %5 相隔太久，规则的时间轴将用 %6 行容纳 %7 个时间戳。请更正该时间戳，或以行号为时间。</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3 is too large for a measurement. Is it a marker for a missing value? Name it so or remove it.</source>
        <translation>第 %1 行，列 %2：%3 作为测量值过大。它是否为缺失值标记？请将其设为缺失标记或删除。</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3 is %4 after scaling by the training rows. Is it a marker for a missing value? Name it so or remove it.</source>
        <translation>第 %1 行，列 %2：%3 按训练行缩放后为 %4。它是否为缺失值标记？请将其设为缺失标记或删除。</translation>
    </message>
    <message>
        <source>The parts of the split are %1 + %2 + %3 = %4 of the rows. Choose parts that are not negative and add up to 1 at the most.</source>
        <translation>划分各部分占总行数的 %1 + %2 + %3 = %4。请选择不为负且总和不超过 1 的比例。</translation>
    </message>
    <message>
        <source>A part of the split has %1 rows. Give whole numbers of rows, or ratios that add up to 1 at the most.</source>
        <translation>划分中有一部分为 %1 行。请给出整数行数，或总和不超过 1 的比例。</translation>
    </message>
</context>
<context>
    <name>experiment</name>
    <message>
        <source>%1, line %2, column %3: this is not JSON. Look there for a missing comma, quote or bracket, or a file that was cut off.</source>
        <translation>%1，第 %2 行，第 %3 列：不是 JSON。请检查此处是否缺少逗号、引号或括号，或文件是否被截断。</translation>
    </message>
    <message>
        <source>%1 holds a number that is too large for any computer arithmetic. Write a smaller one.</source>
        <translation>%1 中有一个数字过大，任何计算机运算都无法处理。请写一个较小的数字。</translation>
    </message>
    <message>
        <source>This is %1, but must be an object in braces.</source>
        <translation>这里是 %1，但必须是花括号中的对象。</translation>
    </message>
    <message>
        <source>This field is missing; add &quot;%1&quot;.</source>
        <translation>缺少该字段；请添加“%1”。</translation>
    </message>
    <message>
        <source>This is %1, but must be a text in quotes.</source>
        <translation>这里是 %1，但必须是带引号的文本。</translation>
    </message>
    <message>
        <source>This is %1, but must be true or false.</source>
        <translation>这里是 %1，但必须是 true 或 false。</translation>
    </message>
    <message>
        <source>This is %1, but must be a number.</source>
        <translation>这里是 %1，但必须是数字。</translation>
    </message>
    <message>
        <source>This is %1, but must be a whole number.</source>
        <translation>这里是 %1，但必须是整数。</translation>
    </message>
    <message>
        <source>This is %1, but must be from %2 to %3.</source>
        <translation>这里是 %1，但必须在 %2 到 %3 之间。</translation>
    </message>
    <message>
        <source>This is %1, but must be &quot;all&quot; or a list of names in quotes.</source>
        <translation>这里是 %1，但必须是 &quot;all&quot; 或带引号的名称列表。</translation>
    </message>
    <message>
        <source>This is &quot;%1&quot;, but must be one of: %2.</source>
        <translation>这里是“%1”，但必须是以下之一：%2。</translation>
    </message>
    <message>
        <source>This is &quot;%1&quot;, but must be one of: %2. Did you mean &quot;%3&quot;?</source>
        <translation>这里是“%1”，但必须是以下之一：%2。您是指“%3”吗？</translation>
    </message>
    <message>
        <source>This is %1, but must be a number, a text, true or false.</source>
        <translation>这里是 %1，但必须是数字、文本、true 或 false。</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. Known are: %2.</source>
        <translation>没有字段“%1”。已知的字段：%2。</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>没有字段“%1”。您是指“%2”吗？</translation>
    </message>
    <message>
        <source>There is nothing to set at &quot;%1&quot;: &quot;%2&quot; is a single value.</source>
        <translation>“%1”处没有可设置的内容：“%2”是单个值。</translation>
    </message>
    <message>
        <source>There is nothing to set at &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>“%1”处没有可设置的内容。您是指“%2”吗？</translation>
    </message>
    <message>
        <source>There is nothing to set at &quot;%1&quot;. Known are: %2.</source>
        <translation>“%1”处没有可设置的内容。已知的有：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; sets nothing. Write path=value, such as student.training.epochs=3.</source>
        <translation>“%1”没有设置任何内容。请写成 路径=值，例如 student.training.epochs=3。</translation>
    </message>
    <message>
        <source>There is nothing to set at &quot;%1&quot;: the list has %2 entries, counted from 0.</source>
        <translation>“%1”处没有可设置的内容：列表有 %2 项，从 0 开始计数。</translation>
    </message>
    <message>
        <source>There is nothing to set at &quot;%1&quot;: &quot;%2&quot; is a single value or not there.</source>
        <translation>“%1”处没有可设置的内容：“%2”是单个值或不存在。</translation>
    </message>
    <message>
        <source>This is &quot;%1&quot;, but must be one character, such as &quot;,&quot;.</source>
        <translation>这里是“%1”，但必须是一个字符，例如“,”。</translation>
    </message>
    <message>
        <source>Delimiter and decimal sign are both &quot;%1&quot;; they must differ.</source>
        <translation>分隔符和小数点都是“%1”；两者必须不同。</translation>
    </message>
    <message>
        <source>This is %1, but must be seconds since 1970.</source>
        <translation>这里是 %1，但必须是自 1970 年起的秒数。</translation>
    </message>
    <message>
        <source>This is %1, but must be at least 0.001 seconds.</source>
        <translation>这里是 %1，但至少应为 0.001 秒。</translation>
    </message>
    <message>
        <source>This is empty; name the file of the series.</source>
        <translation>这里为空；请写明序列的文件。</translation>
    </message>
    <message>
        <source>The plan has both &quot;teacher&quot; and &quot;teachers&quot;; keep one.</source>
        <translation>计划中同时有 &quot;teacher&quot; 和 &quot;teachers&quot;；请保留一个。</translation>
    </message>
    <message>
        <source>This is %1, but must be a list in brackets.</source>
        <translation>这里是 %1，但必须是方括号中的列表。</translation>
    </message>
    <message>
        <source>This is %1, but must be at least 0.</source>
        <translation>这里是 %1，但至少应为 0。</translation>
    </message>
    <message>
        <source>This is %1, but must be a whole number from 0.</source>
        <translation>这里是 %1，但必须是不小于 0 的整数。</translation>
    </message>
    <message>
        <source>This is &quot;%1&quot;, but this version of Retort reads &quot;%2&quot;.</source>
        <translation>这里是“%1”，但此版本的 Retort 读取“%2”。</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Weights, student and training as published for this series with an iTransformer teacher: look-back 720, horizon 96.</source>
        <translation>采用以 iTransformer 为教师时针对该序列公布的权重、学生和训练设置：回看长度 720，预测步长 96。</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>快速查看</translation>
    </message>
    <message>
        <source>Small networks and few epochs: minutes rather than hours, to see that all is well.</source>
        <translation>小网络、少轮次：几分钟而非几小时，用来确认一切正常。</translation>
    </message>
    <message>
        <source>TimeDistill, ETTh1</source>
        <translation>TimeDistill,ETTh1</translation>
    </message>
    <message>
        <source>TimeDistill, ETTh2</source>
        <translation>TimeDistill,ETTh2</translation>
    </message>
    <message>
        <source>TimeDistill, ETTm1</source>
        <translation>TimeDistill,ETTm1</translation>
    </message>
    <message>
        <source>TimeDistill, ETTm2</source>
        <translation>TimeDistill,ETTm2</translation>
    </message>
    <message>
        <source>TimeDistill, Weather</source>
        <translation>TimeDistill,Weather</translation>
    </message>
    <message>
        <source>TimeDistill, ECL</source>
        <translation>TimeDistill,ECL</translation>
    </message>
    <message>
        <source>TimeDistill, Traffic</source>
        <translation>TimeDistill,Traffic</translation>
    </message>
    <message>
        <source>TimeDistill, Solar</source>
        <translation>TimeDistill,Solar</translation>
    </message>
    <message>
        <source>Response only</source>
        <translation>仅响应</translation>
    </message>
    <message>
        <source>The student matches the teacher&apos;s forecast and nothing else: the plainest distillation, to compare others with.</source>
        <translation>学生只匹配教师的预测：最朴素的蒸馏，用来与其他方法比较。</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2. Check that you own it.</source>
        <translation>无法删除 %1：%2。请确认它属于您。</translation>
    </message>
    <message>
        <source>The folder %1 holds no run: there is no result.json in it.</source>
        <translation>文件夹 %1 中没有运行：其中没有 result.json。</translation>
    </message>
    <message>
        <source>The run in %1 is still being written. Stop it first.</source>
        <translation>%1 中的运行仍在写入。请先停止它。</translation>
    </message>
    <message>
        <source>%1 has no field &quot;%2&quot;; it is not the file of a run.</source>
        <translation>%1 没有字段“%2”；它不是运行的文件。</translation>
    </message>
    <message>
        <source>Line %1 of %2 was cut short; the epochs before it are shown.</source>
        <translation>%2 的第 %1 行被截断；显示它之前的各轮。</translation>
    </message>
    <message>
        <source>The memory does not suffice for this run. Choose a smaller batch, look-back or network.</source>
        <translation>内存不足以完成本次运行。请选择更小的批次大小、回看长度或网络。</translation>
    </message>
    <message>
        <source>The run failed on a fault of the program: %1</source>
        <translation>运行因程序错误而失败：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Free some space or choose another folder.</source>
        <translation>无法写入 %1：%2。请腾出一些空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2. Choose another folder for the run.</source>
        <translation>无法创建文件夹 %1：%2。请为运行选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 holds a run already. Choose another folder, or allow it to be overwritten.</source>
        <translation>文件夹 %1 中已有一次运行。请选择其他文件夹，或允许覆盖。</translation>
    </message>
    <message>
        <source>The folder %1 holds a plan.json that belongs to no run and would be lost. Choose another folder.</source>
        <translation>文件夹 %1 中的 plan.json 不属于任何运行，将会丢失。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>A run is being written to the folder %1 at this moment. Wait for its end, or choose another folder.</source>
        <translation>当前正有一次运行写入文件夹 %1。请等待它结束，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 has the format &quot;%2&quot;, but this version of Retort reads &quot;%3&quot;.</source>
        <translation>%1 的格式是“%2”，但此版本的 Retort 读取“%3”。</translation>
    </message>
    <message>
        <source>%1 is not the result of a run: %2. Take it from a backup, or run the plan beside it again.</source>
        <translation>%1 不是运行的结果：%2。请从备份中恢复，或重新运行旁边的计划。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder for the run.</source>
        <translation>无法写入 %1：%2。请为运行选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be locked: %2. Choose a folder on a local disk for the run.</source>
        <translation>无法锁定 %1：%2。请为运行选择本地磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Adam adapts the step of each weight; SGD goes down the plain gradient with momentum.</source>
        <translation>Adam 为每个权重自适应调整步长；SGD 带动量地沿梯度下降。</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Step size of the first epoch; the schedule takes it from there.</source>
        <translation>第一轮的步长；之后由调度决定。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>How much of the last step SGD keeps.</source>
        <translation>SGD 保留上一步的比例。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Added to the gradient as this factor times the weight (L2).</source>
        <translation>以该系数乘以权重加入梯度（L2）。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>Halving: epochs 1 and 2 at the full rate, half of it after each further epoch. Exponential: times the decay each epoch. Cosine: down to zero over the epochs. One-cycle: up over the first 30 % of the steps, then down.</source>
        <translation>减半：第 1、2 轮用完整学习率，此后每轮减半。指数：每轮乘以衰减系数。余弦：随轮次降到零。单周期：前 30 % 的步上升，随后下降。</translation>
    </message>
    <message>
        <source>Halving</source>
        <translation>减半</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>One-cycle</source>
        <translation>单周期</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>衰减系数</translation>
    </message>
    <message>
        <source>Factor on the learning rate after each epoch.</source>
        <translation>每轮之后学习率乘以的系数。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Passes over the training windows, at the most.</source>
        <translation>最多遍历训练窗口的次数。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <source>Windows in one step; the last batch of an epoch may be smaller.</source>
        <translation>每一步的窗口数；每轮的最后一个批次可能较小。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心轮数</translation>
    </message>
    <message>
        <source>Stops after so many epochs without a lower validation MSE; 0 trains every epoch. The best weights are kept either way.</source>
        <translation>验证 MSE 连续这么多轮没有降低时停止；0 表示训练全部轮次。无论哪种情况都保留最佳权重。</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>Largest norm of the whole gradient; 0 leaves it alone.</source>
        <translation>整个梯度的最大范数；0 表示不裁剪。</translation>
    </message>
    <message>
        <source>There is no kind &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>没有类型“%1”。您是指“%2”吗？</translation>
    </message>
    <message>
        <source>There is no kind &quot;%1&quot;. Known are: %2.</source>
        <translation>没有类型“%1”。已知的类型：%2。</translation>
    </message>
    <message>
        <source>The plan names no file; choose the series to learn from.</source>
        <translation>计划没有写明文件；请选择要学习的序列。</translation>
    </message>
    <message>
        <source>The target &quot;%1&quot; is not among the channels: %2.</source>
        <translation>目标“%1”不在通道中：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice; name it once.</source>
        <translation>“%1”出现了两次；请只写一次。</translation>
    </message>
    <message>
        <source>The plan names no teacher; choose one.</source>
        <translation>计划没有写明教师；请选择一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a teacher. These can: %2.</source>
        <translation>“%1”不能作为教师。可以的有：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a student. These can: %2.</source>
        <translation>“%1”不能作为学生。可以的有：%2。</translation>
    </message>
    <message>
        <source>This is %1, but must be a finite number from 0.</source>
        <translation>这里是 %1，但必须是不小于 0 的有限数字。</translation>
    </message>
    <message>
        <source>The term &quot;%1&quot; has no level &quot;%2&quot;. It has: %3.</source>
        <translation>损失项“%1”没有层级“%2”。它有：%3。</translation>
    </message>
    <message>
        <source>A part of the split is %1. Give three counts of rows, or three ratios above 0 that sum to 1 at the most.</source>
        <translation>划分中有一部分为 %1。请给出三个行数，或三个大于 0 且总和不超过 1 的比例。</translation>
    </message>
    <message>
        <source>The ratios %1 + %2 + %3 sum to %4, but may sum to 1 at the most. Give three ratios, or three whole counts of rows.</source>
        <translation>比例 %1 + %2 + %3 的总和为 %4，但最多为 1。请给出三个比例，或三个整数行数。</translation>
    </message>
    <message>
        <source>The split asks for %1 rows; no series is that long.</source>
        <translation>划分需要 %1 行；没有这么长的序列。</translation>
    </message>
    <message>
        <source>TimeDistill</source>
        <translation>TimeDistill</translation>
    </message>
    <message>
        <source>Scales and periods, of the forecasts and of the features.</source>
        <translation>预测与特征的尺度和周期。</translation>
    </message>
    <message>
        <source>Forecasts only</source>
        <translation>仅预测</translation>
    </message>
    <message>
        <source>Scales and periods of the forecasts; the features stay apart.</source>
        <translation>预测的尺度和周期；不涉及特征。</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应蒸馏</translation>
    </message>
    <message>
        <source>The plain beginning, which every other must beat: the student&apos;s forecast comes near the teacher&apos;s.</source>
        <translation>最简单的起点，其他方案都应胜过它：让学生的预测接近教师的预测。</translation>
    </message>
    <message>
        <source>FitNets</source>
        <translation>FitNets</translation>
    </message>
    <message>
        <source>Forecasts, and the teacher&apos;s feature as a hint for the student&apos;s, value by value.</source>
        <translation>匹配预测，并以教师的特征逐值提示学生的特征。</translation>
    </message>
    <message>
        <source>Relational</source>
        <translation>关系蒸馏</translation>
    </message>
    <message>
        <source>How the windows of a batch lie to each other: distances and angles between features of any two networks.</source>
        <translation>一批窗口之间的相互位置：任意两个网络特征间的距离与角度。</translation>
    </message>
    <message>
        <source>FreDF</source>
        <translation>FreDF</translation>
    </message>
    <message>
        <source>The spectrum of the teacher&apos;s forecast, amplitudes and phases.</source>
        <translation>教师预测的频谱，包括幅度与相位。</translation>
    </message>
    <message>
        <source>Gated</source>
        <translation>门控蒸馏</translation>
    </message>
    <message>
        <source>Learns from the teacher only where it is nearer to the truth: for teachers that are often wrong.</source>
        <translation>仅在教师更接近真实值之处向其学习：适合经常出错的教师。</translation>
    </message>
    <message>
        <source>LSTM to simple RNN</source>
        <translation>LSTM 到简单 RNN</translation>
    </message>
    <message>
        <source>A recurrent network with gates teaches one without, by its forecasts.</source>
        <translation>带门控的循环网络以其预测教导不带门控的循环网络。</translation>
    </message>
    <message>
        <source>GRU to linear regression, feature mapping</source>
        <translation>GRU 到线性回归，特征映射</translation>
    </message>
    <message>
        <source>A linear student is led by the forecasts of a GRU and by a trained map of its feature.</source>
        <translation>线性学生由 GRU 的预测及其特征的可训练映射引导。</translation>
    </message>
    <message>
        <source>CNN to multi-input RNN, soft labels</source>
        <translation>CNN 到多输入 RNN，软标签</translation>
    </message>
    <message>
        <source>A convolutional teacher&apos;s forecasts as soft distributions over bins, for a recurrent student that reads every channel.</source>
        <translation>把卷积教师的预测化为分箱上的软分布，教给读取全部通道的循环学生。</translation>
    </message>
    <message>
        <source>Weight over the epochs</source>
        <translation>权重随轮次的变化</translation>
    </message>
    <message>
        <source>Constant; rising evenly to the full weight, so that the student first learns from the data; or falling evenly to zero, so that it leaves the teacher behind.</source>
        <translation>恒定；均匀上升到完整权重，让学生先从数据中学习；或均匀下降到零，让学生最终脱离教师。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Over how many epochs</source>
        <translation>跨越的轮数</translation>
    </message>
    <message>
        <source>Warm-up: the full weight is reached in this epoch. Decay: this is the last epoch with a weight above zero.</source>
        <translation>预热：在这一轮达到完整权重。衰减：这是权重大于零的最后一轮。</translation>
    </message>
    <message>
        <source>The distilled student begins</source>
        <translation>蒸馏学生的起点</translation>
    </message>
    <message>
        <source>With the same random weights as the plain one, so that the terms are all that differs; or with the teacher&apos;s where both are of one kind: equal names and shapes are taken over, of more layers every k-th.</source>
        <translation>与普通学生相同的随机权重，使两者只在损失项上不同；或在同类网络间采用教师的权重：名称和形状相同者直接沿用，教师层数更多时每 k 层取一层。</translation>
    </message>
    <message>
        <source>Like the plain one</source>
        <translation>与普通学生相同</translation>
    </message>
    <message>
        <source>With the teacher&apos;s weights</source>
        <translation>教师的权重</translation>
    </message>
    <message>
        <source>Narrow wider layers</source>
        <translation>压窄更宽的层</translation>
    </message>
    <message>
        <source>A student takes weights over from a teacher of its own kind, but here %1 teaches %2. Choose two of one kind, or let the student begin like the plain one.</source>
        <translation>学生只能沿用同类教师的权重，而这里是 %1 教 %2。请选择同类的两个网络，或让学生与普通学生同样开始。</translation>
    </message>
    <message>
        <source>Born-again</source>
        <translation>重生网络</translation>
    </message>
    <message>
        <source>A network teaches its own kind, and each generation the next: a gain here is one of training, not of a better teacher.</source>
        <translation>网络教导同类网络，每一代再教下一代：此处的提升来自训练方式，而不是更好的教师。</translation>
    </message>
    <message>
        <source>Own average</source>
        <translation>自身平均</translation>
    </message>
    <message>
        <source>The student learns from the moving average of its own weights, without a teacher&apos;s help.</source>
        <translation>学生向自身权重的滑动平均学习，不依靠教师。</translation>
    </message>
    <message>
        <source>Several teachers answer with</source>
        <translation>多个教师的答案取</translation>
    </message>
    <message>
        <source>Their mean; weights exp(1/MSE) of the validation windows, divided by their sum; the weights whose mix has the smallest validation MSE; or in each training window the one that is nearest to what came true, and elsewhere the mean. Each feature is joined by a regressor of its own.</source>
        <translation>平均值；按验证窗口的 exp(1/MSE) 归一化的权重；使组合的验证 MSE 最小的权重；或在每个训练窗口取最接近真实值的教师，其余情形取平均。每个教师的特征各用一个回归器衔接。</translation>
    </message>
    <message>
        <source>Their mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Weights by validation error</source>
        <translation>按验证误差加权</translation>
    </message>
    <message>
        <source>Weights learned in validation</source>
        <translation>在验证窗口上学习的权重</translation>
    </message>
    <message>
        <source>The best one in each window</source>
        <translation>每个窗口中最好的一个</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>代数</translation>
    </message>
    <message>
        <source>Born again: each distilled student teaches the next one, which begins anew. The last one counts.</source>
        <translation>重生：每个蒸馏学生教导重新开始的下一个，以最后一个为准。</translation>
    </message>
    <message>
        <source>Its own average teaches</source>
        <translation>由自身平均担任教师</translation>
    </message>
    <message>
        <source>The distilled student learns from the moving average of its own weights; the teacher is only what it is measured against.</source>
        <translation>蒸馏学生向自身权重的滑动平均学习；教师仅用于比较。</translation>
    </message>
    <message>
        <source>Decay of the average</source>
        <translation>平均的衰减</translation>
    </message>
    <message>
        <source>After each step the average keeps this part of itself and takes the rest from the student; in the first steps less, so that it does not hang on to the random beginning.</source>
        <translation>每一步之后，平均保留自身的这一比例，其余取自学生；最初几步保留得更少，以免受随机初值拖累。</translation>
    </message>
    <message>
        <source>The plan names %1 teachers, but may have from %2 to %3.</source>
        <translation>方案列出了 %1 个教师，但只能有 %2 到 %3 个。</translation>
    </message>
    <message>
        <source>Where the student&apos;s own average teaches, an assistant or an earlier generation has nobody to teach. Leave out one or the other.</source>
        <translation>由学生自身的平均担任教师时，助教或前一代没有可教的对象。请去掉其中之一。</translation>
    </message>
    <message>
        <source>This is %1, but must be a list of numbers in brackets.</source>
        <translation>此处为 %1，但必须是方括号中的数字列表。</translation>
    </message>
    <message>
        <source>The term &quot;%1&quot; compares quantiles, and this plan asks for none. List them as the task&apos;s quantiles, such as 0.1, 0.5, 0.9, or leave the term out.</source>
        <translation>损失项“%1”比较分位数，而本方案没有要求分位数。请在任务中列出，例如 0.1, 0.5, 0.9，或去掉该项。</translation>
    </message>
    <message>
        <source>No term trains the quantiles of the distilled student. Add one of: %1, or leave the quantiles out.</source>
        <translation>没有损失项训练蒸馏学生的分位数。请添加其中之一：%1，或不要分位数。</translation>
    </message>
    <message>
        <source>The plan lists %1 quantiles, but may have at most %2.</source>
        <translation>方案列出了 %1 个分位数，但最多只能有 %2 个。</translation>
    </message>
    <message>
        <source>Each quantile must be a number between 0 and 1, such as 0.1, 0.5, 0.9.</source>
        <translation>每个分位数必须是 0 与 1 之间的数，例如 0.1, 0.5, 0.9。</translation>
    </message>
    <message>
        <source>The quantile %1 stands after %2; list them in ascending order, each once.</source>
        <translation>分位数 %1 排在 %2 之后；请按升序列出，每个一次。</translation>
    </message>
    <message>
        <source>Of a layer that is wider in the teacher, the units that carry most of its strongest directions (truncated singular value decomposition) are taken over; else it begins at random.</source>
        <translation>教师中更宽的层，取承载其最强方向（截断奇异值分解）最多的单元；否则随机初始化。</translation>
    </message>
    <message>
        <source>Weights, student and training as published for this series with a ModernTCN teacher: look-back 720, horizon 96.</source>
        <translation>采用以 ModernTCN 为教师时针对该序列公布的权重、学生和训练设置：回看长度 720，预测步长 96。</translation>
    </message>
    <message>
        <source>TimeDistill with ModernTCN, ETTh1</source>
        <translation>TimeDistill 与 ModernTCN，ETTh1</translation>
    </message>
    <message>
        <source>TimeDistill with ModernTCN, ETTh2</source>
        <translation>TimeDistill 与 ModernTCN，ETTh2</translation>
    </message>
    <message>
        <source>TimeDistill with ModernTCN, ETTm1</source>
        <translation>TimeDistill 与 ModernTCN，ETTm1</translation>
    </message>
    <message>
        <source>TimeDistill with ModernTCN, ETTm2</source>
        <translation>TimeDistill 与 ModernTCN，ETTm2</translation>
    </message>
    <message>
        <source>Whole batches only</source>
        <translation>仅完整批次</translation>
    </message>
    <message>
        <source>Leaves out the last batch of an epoch where it is smaller, as Time-Series-Library does; other windows are left out each time.</source>
        <translation>若每轮的最后一个批次较小则舍弃，与 Time-Series-Library 相同；每次舍弃的窗口不同。</translation>
    </message>
    <message>
        <source>Growth over the horizon</source>
        <translation>随预测步长的增长</translation>
    </message>
    <message>
        <source>Of the distilled student&apos;s own error: above 0 later steps count more, the last one e^growth times as much as the first. Terms have an option of that name.</source>
        <translation>针对蒸馏学生自身的误差：大于 0 时越靠后的步越重要，最后一步的权重是第一步的 e^增长 倍。各损失项也有同名选项。</translation>
    </message>
    <message>
        <source>The term &quot;%1&quot; at the level &quot;%2&quot; is there twice with the same options: change one of them, or keep one and give it the whole weight.</source>
        <translation>层级“%2”的损失项“%1”以相同的选项出现了两次：请修改其中一个，或只保留一个并给它全部权重。</translation>
    </message>
    <message>
        <source>The term &quot;%1&quot; compares predictions here, so no feature can be named for it. Take the level &quot;feature&quot;, or leave the name out.</source>
        <translation>损失项“%1”在此比较的是预测，因此不能为它指定特征。请改用层级“feature”，或去掉特征名。</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>foundation</name>
    <message>
        <source>%1 cannot be written: %2. Free some space or choose another folder.</source>
        <translation>无法写入 %1：%2。请腾出一些空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 is not there. Check the path.</source>
        <translation>%1 不存在。请检查路径。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that it is a file you may open.</source>
        <translation>无法读取 %1。请确认这是您有权打开的文件。</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Plain student</source>
        <translation>普通学生</translation>
    </message>
    <message>
        <source>Distilled student</source>
        <translation>蒸馏学生</translation>
    </message>
    <message>
        <source>Seasonal naive</source>
        <translation>季节朴素</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助教</translation>
    </message>
    <message>
        <source>Best teacher per window</source>
        <translation>每个窗口的最佳教师</translation>
    </message>
    <message>
        <source>Teacher %1</source>
        <translation>教师 %1</translation>
    </message>
    <message>
        <source>Assistant %1</source>
        <translation>助教 %1</translation>
    </message>
    <message>
        <source>Generation %1</source>
        <translation>第 %1 代</translation>
    </message>
</context>
<context>
    <name>headless</name>
    <message>
        <source>%1 holds no weights of the %2. Choose a run that trained it to an end.</source>
        <translation>%1 中没有%2的权重。请选择已将其训练完成的运行。</translation>
    </message>
    <message>
        <source>%1 is not there. A relative path in a plan starts at the plan&apos;s folder.</source>
        <translation>%1 不存在。计划中的相对路径从计划所在文件夹算起。</translation>
    </message>
</context>
<context>
    <name>learning</name>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Draws the student&apos;s hidden feature to the teacher&apos;s, value by value.</source>
        <translation>让学生的隐藏特征逐值接近教师的特征。</translation>
    </message>
    <message>
        <source>Multi-period</source>
        <translation>多周期</translation>
    </message>
    <message>
        <source>Matches which periods the teacher finds strong, as a distribution over its spectrum.</source>
        <translation>以频谱上的分布形式，匹配教师认为强的周期。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Below 1 the strongest periods count almost alone, above they share.</source>
        <translation>小于 1 时几乎只计最强的周期，大于 1 时各周期分摊。</translation>
    </message>
    <message>
        <source>Amplitude scale</source>
        <translation>幅度缩放</translation>
    </message>
    <message>
        <source>Plain amplitudes saturate the softmax, as the original does; the orthonormal transform or shares of the sum keep weaker periods in sight.</source>
        <translation>原始幅度会使 softmax 饱和，原实现即如此；正交变换或占总和的比例能保留较弱的周期。</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Orthonormal</source>
        <translation>正交</translation>
    </message>
    <message>
        <source>Shares of the sum</source>
        <translation>占总和的比例</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>归约方式</translation>
    </message>
    <message>
        <source>The original divides by every element, which makes the term weaker by the number of bins; per distribution is the divergence of the paper&apos;s formula.</source>
        <translation>原实现除以全部元素，使该项按频点数减弱；按分布计算则是论文公式中的散度。</translation>
    </message>
    <message>
        <source>Mean over elements</source>
        <translation>按元素平均</translation>
    </message>
    <message>
        <source>Per distribution</source>
        <translation>按分布</translation>
    </message>
    <message>
        <source>Floor of the logarithm</source>
        <translation>对数下限</translation>
    </message>
    <message>
        <source>Added to the student&apos;s probability inside the logarithm; 0 gives the pure divergence.</source>
        <translation>在对数内加到学生的概率上；0 得到纯粹的散度。</translation>
    </message>
    <message>
        <source>Multi-scale</source>
        <translation>多尺度</translation>
    </message>
    <message>
        <source>Matches the teacher at the full resolution and at coarser ones, where the trend shows.</source>
        <translation>在完整分辨率和更粗的分辨率上匹配教师，粗分辨率显现趋势。</translation>
    </message>
    <message>
        <source>Coarser scales</source>
        <translation>粗尺度数</translation>
    </message>
    <message>
        <source>How often the series is halved: 3 compares four scales. Halving stops where nothing is left.</source>
        <translation>序列减半的次数：3 表示比较四个尺度。无法再减半时停止。</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>How two neighbours become one value of the coarser scale.</source>
        <translation>相邻两个值如何合成粗尺度上的一个值。</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Every second</source>
        <translation>隔点取样</translation>
    </message>
    <message>
        <source>Prediction matching</source>
        <translation>预测匹配</translation>
    </message>
    <message>
        <source>Draws the student&apos;s forecast to the teacher&apos;s, value by value.</source>
        <translation>让学生的预测逐值接近教师的预测。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>How a difference counts: squared, absolute, or squared near zero and absolute beyond delta.</source>
        <translation>差异的计法：平方、绝对值，或在零附近取平方、超过 delta 取绝对值。</translation>
    </message>
    <message>
        <source>Squared (MSE)</source>
        <translation>平方（MSE）</translation>
    </message>
    <message>
        <source>Absolute (MAE)</source>
        <translation>绝对值（MAE）</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Huber delta</source>
        <translation>Huber delta</translation>
    </message>
    <message>
        <source>Where the Huber error turns from squared to absolute, in scaled units.</source>
        <translation>Huber 误差由平方转为绝对值之处，以缩放后的单位计。</translation>
    </message>
    <message>
        <source>Hidden width</source>
        <translation>隐藏层宽度</translation>
    </message>
    <message>
        <source>Numbers in the hidden layer of each branch; also the width of the compared feature.</source>
        <translation>每个分支隐藏层的数值个数；也是被比较特征的宽度。</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>What is taken away from each window and put back on the forecast: its mean, or mean and deviation with a learned scale and shift (RevIN).</source>
        <translation>从每个窗口中减去、再加回预测的量：均值，或均值与标准差加上可学习的缩放和平移（RevIN）。</translation>
    </message>
    <message>
        <source>Subtract the mean</source>
        <translation>减去均值</translation>
    </message>
    <message>
        <source>RevIN</source>
        <translation>RevIN</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Decomposition MLP</source>
        <translation>分解 MLP</translation>
    </message>
    <message>
        <source>Two small branches for season and trend, shared by all channels: TimeDistill&apos;s student.</source>
        <translation>季节和趋势两个小分支，所有通道共享：TimeDistill 的学生。</translation>
    </message>
    <message>
        <source>DLinear</source>
        <translation>DLinear</translation>
    </message>
    <message>
        <source>One linear map for the trend and one for the season: hard to beat for its size.</source>
        <translation>趋势一个线性映射，季节一个线性映射：就其规模而言难以超越。</translation>
    </message>
    <message>
        <source>One pair a channel</source>
        <translation>每个通道一对</translation>
    </message>
    <message>
        <source>Gives every channel maps of its own instead of shared ones.</source>
        <translation>让每个通道拥有自己的映射，而非共享。</translation>
    </message>
    <message>
        <source>Model width</source>
        <translation>模型宽度</translation>
    </message>
    <message>
        <source>Inner width</source>
        <translation>内层宽度</translation>
    </message>
    <message>
        <source>Encoder layers</source>
        <translation>编码层数</translation>
    </message>
    <message>
        <source>How often attention and inner network follow each other.</source>
        <translation>注意力与内层网络交替的次数。</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <source>Parts of the model width that attend on their own.</source>
        <translation>模型宽度中各自进行注意力计算的部分。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share of activations dropped while training.</source>
        <translation>训练时随机丢弃的激活比例。</translation>
    </message>
    <message>
        <source>Normalise each window</source>
        <translation>逐窗口归一化</translation>
    </message>
    <message>
        <source>Takes mean and deviation of the look-back away and puts them back on the forecast.</source>
        <translation>去除回看窗口的均值和标准差，并加回到预测上。</translation>
    </message>
    <message>
        <source>Time marks as tokens</source>
        <translation>时间标记作为词元</translation>
    </message>
    <message>
        <source>Hour, weekday, day and day of the year join the channels as further tokens.</source>
        <translation>小时、星期、日期和年内日作为额外词元加入各通道。</translation>
    </message>
    <message>
        <source>iTransformer</source>
        <translation>iTransformer</translation>
    </message>
    <message>
        <source>Attention across channels: the whole look-back of a channel is one token.</source>
        <translation>跨通道的注意力：一个通道的整个回看窗口作为一个词元。</translation>
    </message>
    <message>
        <source>d_model is %1, which %2 heads cannot share evenly. Choose a multiple of n_heads.</source>
        <translation>d_model 为 %1，无法平均分给 %2 个头。请选择 n_heads 的倍数。</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>线性回归</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>One map that all channels share, one for each, or from all channels to all targets.</source>
        <translation>所有通道共享一个映射，每个通道各一个，或从所有通道到所有目标。</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Per channel</source>
        <translation>按通道</translation>
    </message>
    <message>
        <source>All to all</source>
        <translation>全部到全部</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>移动平均</translation>
    </message>
    <message>
        <source>Steps averaged for the trend, an odd number; the rest is the season.</source>
        <translation>求趋势时平均的步数，取奇数；其余为季节成分。</translation>
    </message>
    <message>
        <source>moving_avg is %1, but must be odd to have a middle. Take %2.</source>
        <translation>moving_avg 为 %1，但必须是奇数才有中点。请取 %2。</translation>
    </message>
    <message>
        <source>Numbers in the hidden state; also the width of the compared feature.</source>
        <translation>隐藏状态的数值个数；也是被比较特征的宽度。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Channel by channel</source>
        <translation>逐通道</translation>
    </message>
    <message>
        <source>Each channel runs through the network on its own and has a feature of its own.</source>
        <translation>每个通道单独通过网络，并有自己的特征。</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>Reads the look-back step by step and keeps what matters in gated memory.</source>
        <translation>逐步读取回看窗口，把重要内容保存在门控记忆中。</translation>
    </message>
    <message>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <source>An LSTM&apos;s lighter sister: two gates, one state.</source>
        <translation>LSTM 的轻量版本：两个门，一个状态。</translation>
    </message>
    <message>
        <source>Simple RNN</source>
        <translation>简单 RNN</translation>
    </message>
    <message>
        <source>One tanh layer fed by its own state: the smallest recurrent student.</source>
        <translation>一个以自身状态为输入的 tanh 层：最小的循环学生。</translation>
    </message>
    <message>
        <source>There is no network &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>没有网络“%1”。您是指“%2”吗？</translation>
    </message>
    <message>
        <source>%1 does not say which network it holds. Choose a checkpoint written by a run of this program.</source>
        <translation>%1 没有说明其中是什么网络。请选择由本程序的运行写出的检查点。</translation>
    </message>
    <message>
        <source>%1 holds a damaged description of its network. Take the file from its source again.</source>
        <translation>%1 中的网络描述已损坏。请从来源重新获取该文件。</translation>
    </message>
    <message>
        <source>%1 is not a usable weights file: %2. Take the file from its source again.</source>
        <translation>%1 不是可用的权重文件：%2。请从来源重新获取该文件。</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; cannot be written as TorchScript for every batch size. Take its weights (.safetensors) instead.</source>
        <translation>网络“%1”无法写成适用于任意批次大小的 TorchScript。请改用它的权重（.safetensors）。</translation>
    </message>
    <message>
        <source>compute.device is &quot;cuda&quot;, but there is no CUDA device that this build of LibTorch can use. Choose &quot;auto&quot; or &quot;cpu&quot;.</source>
        <translation>compute.device 为 &quot;cuda&quot;，但没有此版 LibTorch 可用的 CUDA 设备。请选择 &quot;auto&quot; 或 &quot;cpu&quot;。</translation>
    </message>
    <message>
        <source>Matrix products run at %1 GFLOP/s here (%2), where tens to hundreds are usual: install OpenBLAS (package libopenblas0-pthread) to train many times faster.</source>
        <translation>此处的矩阵乘法速度为 %1 GFLOP/s（%2），而通常为几十到几百：请安装 OpenBLAS（软件包 libopenblas0-pthread），训练可快许多倍。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Teacher from %1 (%2): validation MSE %3 here.</source>
        <translation>来自 %1 的教师（%2）：此处的验证 MSE 为 %3。</translation>
    </message>
    <message>
        <source>Asking the teacher for every training window</source>
        <translation>正在向教师查询每个训练窗口</translation>
    </message>
    <message>
        <source>The teacher&apos;s answers (%1 MB) are kept in a mapped file: they are too many for the memory.</source>
        <translation>教师的输出（%1 MB）保存在映射文件中：内存放不下。</translation>
    </message>
    <message>
        <source>The teacher&apos;s answers (%1 MB) fit neither memory nor disk and are computed anew for every batch: the distilled student trains slower.</source>
        <translation>教师的输出（%1 MB）内存和磁盘都放不下，将逐批重新计算：蒸馏学生的训练会变慢。</translation>
    </message>
    <message>
        <source>Forecasting the test windows</source>
        <translation>正在预测测试窗口</translation>
    </message>
    <message>
        <source>The network cannot be built: %1</source>
        <translation>无法构建网络：%1</translation>
    </message>
    <message>
        <source>The memory ran out. Lower the batch size, the width or the look-back.</source>
        <translation>内存耗尽。请减小批次大小、宽度或回看长度。</translation>
    </message>
    <message>
        <source>LibTorch gave up: %1</source>
        <translation>LibTorch 报错：%1</translation>
    </message>
    <message>
        <source>The run broke off: %1</source>
        <translation>运行中断：%1</translation>
    </message>
    <message>
        <source>The loss term &quot;%1&quot; of the %2 became not a number in epoch %3, batch %4. Lower the learning rate, or clip the gradient.</source>
        <translation>%2的损失项“%1”在第 %3 轮批次 %4 变为非数值。请降低学习率，或裁剪梯度。</translation>
    </message>
    <message>
        <source>%1 was trained with look-back %2, but this run has %3. Change the look-back, or choose another teacher.</source>
        <translation>%1 训练时的回看长度为 %2，而本次运行为 %3。请修改回看长度，或选择其他教师。</translation>
    </message>
    <message>
        <source>%1 was trained with horizon %2, but this run has %3. Change the horizon, or choose another teacher.</source>
        <translation>%1 训练时的预测步长为 %2，而本次运行为 %3。请修改预测步长，或选择其他教师。</translation>
    </message>
    <message>
        <source>%1 was trained on %2 channels, but this run has %3. Choose the same channels, or another teacher.</source>
        <translation>%1 训练时有 %2 个通道，而本次运行有 %3 个。请选择相同的通道，或其他教师。</translation>
    </message>
    <message>
        <source>%1 forecasts %2 target channels, and this run has %3, or others. Choose the same targets, or another teacher.</source>
        <translation>%1 预测 %2 个目标通道，而本次运行有 %3 个，或目标不同。请选择相同的目标，或其他教师。</translation>
    </message>
    <message>
        <source>%1 was trained with %2 time marks a row, but this series has %3. Choose a series of the same sampling, or another teacher.</source>
        <translation>%1 训练时每行有 %2 个时间特征，而此序列有 %3 个。请选择采样间隔相同的序列，或其他教师。</translation>
    </message>
    <message>
        <source>The validation MSE of the %1 is not a number after epoch %2. Lower the learning rate, or clip the gradient.</source>
        <translation>%1的验证 MSE 在第 %2 轮后为非数值。请降低学习率，或裁剪梯度。</translation>
    </message>
    <message>
        <source>Needs about %1 of memory; %2 are free.</source>
        <translation>约需 %1 内存；可用 %2。</translation>
    </message>
    <message>
        <source>Needs about %1 of memory, but only %2 are free: lower the batch size, the width or the look-back.</source>
        <translation>约需 %1 内存，但仅有 %2 可用：请减小批次大小、宽度或回看长度。</translation>
    </message>
    <message>
        <source>Attention transfer</source>
        <translation>注意力迁移</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>幂次</translation>
    </message>
    <message>
        <source>The higher, the more the strongest activations count.</source>
        <translation>越高，最强的激活越重要。</translation>
    </message>
    <message>
        <source>Contrastive</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Each window&apos;s feature is to be nearer to the teacher&apos;s of the same window than to those of others.</source>
        <translation>每个窗口的特征应更接近教师在同一窗口的特征，而不是其他窗口的特征。</translation>
    </message>
    <message>
        <source>The smaller, the more only the most similar of the other windows count.</source>
        <translation>越小，就越只有最相似的其他窗口起作用。</translation>
    </message>
    <message>
        <source>First differences</source>
        <translation>一阶差分</translation>
    </message>
    <message>
        <source>Matches how the forecast rises and falls from step to step.</source>
        <translation>匹配预测逐步的升降。</translation>
    </message>
    <message>
        <source>Spectrum (FreDF)</source>
        <translation>频谱（FreDF）</translation>
    </message>
    <message>
        <source>Compared are</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>The complex spectra as they are, or amplitudes and phases apart.</source>
        <translation>直接比较复数频谱，或分别比较幅度与相位。</translation>
    </message>
    <message>
        <source>Complex spectra</source>
        <translation>复数频谱</translation>
    </message>
    <message>
        <source>Amplitudes and phases</source>
        <translation>幅度与相位</translation>
    </message>
    <message>
        <source>Gated matching</source>
        <translation>门控匹配</translation>
    </message>
    <message>
        <source>Draws the forecast to the teacher&apos;s only where the teacher is nearer to the truth.</source>
        <translation>仅在教师更接近真实值之处，让预测接近教师的预测。</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>门控</translation>
    </message>
    <message>
        <source>One decision for a whole window, or one for each step of each channel.</source>
        <translation>整个窗口一个判断，或每个通道的每一步一个判断。</translation>
    </message>
    <message>
        <source>Per window</source>
        <translation>逐窗口</translation>
    </message>
    <message>
        <source>Per step</source>
        <translation>逐步</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>By how much the teacher&apos;s squared error must be the smaller one, in scaled units.</source>
        <translation>教师的平方误差须小多少，以缩放后的单位计。</translation>
    </message>
    <message>
        <source>Regressor</source>
        <translation>回归器</translation>
    </message>
    <message>
        <source>On the teacher&apos;s side, as TimeDistill has it, the target is trained too and can shrink to meet a student that says little: watch it beside other terms. On the student&apos;s side, as FitNets has it, the target stands still.</source>
        <translation>放在教师一侧（TimeDistill 的做法）时，目标也会被训练，可能为迎合信息很少的学生而收缩：请与其他项一起观察。放在学生一侧（FitNets 的做法）时，目标保持不动。</translation>
    </message>
    <message>
        <source>On the teacher&apos;s side</source>
        <translation>教师一侧</translation>
    </message>
    <message>
        <source>On the student&apos;s side</source>
        <translation>学生一侧</translation>
    </message>
    <message>
        <source>Growth over the horizon</source>
        <translation>随预测步长的增长</translation>
    </message>
    <message>
        <source>Above 0 later steps count more: the last one e^growth times as much as the first. 0 weighs all steps alike.</source>
        <translation>大于 0 时越靠后的步越重要：最后一步是第一步的 e^增长 倍。0 表示各步权重相同。</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>样本关系</translation>
    </message>
    <message>
        <source>Matches how the windows of a batch lie to each other, not where each lies.</source>
        <translation>匹配一批窗口之间的相互位置，而不是各自的位置。</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Weight of the distances between two windows, relative to their mean; 0 leaves them out.</source>
        <translation>两个窗口间距离（相对于其均值）的权重；0 表示不计入。</translation>
    </message>
    <message>
        <source>Angles</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Weight of the angles between three windows; 0 leaves them out.</source>
        <translation>三个窗口间角度的权重；0 表示不计入。</translation>
    </message>
    <message>
        <source>Gram matrix</source>
        <translation>Gram 矩阵</translation>
    </message>
    <message>
        <source>Weight of the inner products of all windows, each row normalised; published with 3000, 0 leaves them out.</source>
        <translation>所有窗口内积（逐行归一化）的权重；原文取 3000，0 表示不计入。</translation>
    </message>
    <message>
        <source>Windows for angles</source>
        <translation>计算角度的窗口数</translation>
    </message>
    <message>
        <source>How many windows of a batch the angles are taken of: the cost grows with the cube.</source>
        <translation>一批中取多少个窗口计算角度：计算量按立方增长。</translation>
    </message>
    <message>
        <source>Soft-DTW</source>
        <translation>Soft-DTW</translation>
    </message>
    <message>
        <source>Matches the shape of the forecast and forgives small shifts in time.</source>
        <translation>匹配预测的形状，容许时间上的小幅偏移。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>The divergence is zero at the teacher&apos;s forecast; the plain form, as published, is below zero there, pulls to smoother forecasts, and costs a third.</source>
        <translation>散度在教师的预测处为零；原文的朴素形式在该处小于零，会使预测更平滑，计算量为三分之一。</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>散度</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>软度</translation>
    </message>
    <message>
        <source>Width of the soft minimum, in squared scaled units: near 0 only the best alignment counts.</source>
        <translation>软最小值的宽度，以缩放后单位的平方计：接近 0 时只有最佳对齐起作用。</translation>
    </message>
    <message>
        <source>Longest horizon</source>
        <translation>最长步长</translation>
    </message>
    <message>
        <source>Longer forecasts are averaged down to so many steps first: the cost grows with their square.</source>
        <translation>更长的预测先平均压缩到这么多步：计算量按其平方增长。</translation>
    </message>
    <message>
        <source>Soft labels</source>
        <translation>软标签</translation>
    </message>
    <message>
        <source>Matches distributions made of the forecasts, softened by a temperature, as between classifiers.</source>
        <translation>像分类器之间那样，匹配由预测构成并经温度软化的分布。</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Binned: each value over evenly spread bins. Spectral: each forecast over its periods.</source>
        <translation>分箱：每个值分布在均匀的箱上。频谱：每条预测分布在其周期上。</translation>
    </message>
    <message>
        <source>Binned</source>
        <translation>分箱</translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation>频谱</translation>
    </message>
    <message>
        <source>Above 1 the distributions are softer and tell more of the unlikely bins.</source>
        <translation>大于 1 时分布更软，更多反映可能性小的箱。</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>箱数</translation>
    </message>
    <message>
        <source>How many classes a value can fall into; cost and memory grow with them.</source>
        <translation>一个值可落入的类别数；计算量和内存随之增长。</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>The bins lie between minus and plus this, in scaled units; what is beyond falls into the outermost.</source>
        <translation>各箱位于正负该值之间，以缩放后的单位计；超出者落入最外侧的箱。</translation>
    </message>
    <message>
        <source>Mixed targets</source>
        <translation>混合目标</translation>
    </message>
    <message>
        <source>One error against a mixture of truth and teacher. Set the weight of the data to 0 beside it.</source>
        <translation>对真实值与教师的混合计算一个误差。请同时把数据的权重设为 0。</translation>
    </message>
    <message>
        <source>Teacher&apos;s weight</source>
        <translation>教师的权重</translation>
    </message>
    <message>
        <source>Weight of the teacher beside a truth of weight 1: at 1 the target is half of each.</source>
        <translation>真实值权重为 1 时教师的权重：取 1 时目标各占一半。</translation>
    </message>
    <message>
        <source>cut_freq is %1, but a look-back of %2 steps has %3 frequencies. Take fewer, or 0 to follow the base period.</source>
        <translation>cut_freq 为 %1，但 %2 步的回看长度只有 %3 个频率。请取更少，或取 0 以按基本周期确定。</translation>
    </message>
    <message>
        <source>Frequencies kept</source>
        <translation>保留的频率数</translation>
    </message>
    <message>
        <source>How many of the lowest frequencies pass; 0 takes as many as base period and harmonics ask for.</source>
        <translation>通过的最低频率的个数；0 表示按基本周期和谐波数确定。</translation>
    </message>
    <message>
        <source>Base period</source>
        <translation>基本周期</translation>
    </message>
    <message>
        <source>Steps in the period whose harmonics shall pass: 24 for a day of hours.</source>
        <translation>其谐波应通过的周期的步数：逐小时数据的一天为 24。</translation>
    </message>
    <message>
        <source>Harmonics</source>
        <translation>谐波数</translation>
    </message>
    <message>
        <source>How many harmonics of the base period pass.</source>
        <translation>基本周期的多少个谐波可以通过。</translation>
    </message>
    <message>
        <source>One map a channel</source>
        <translation>每个通道一个映射</translation>
    </message>
    <message>
        <source>Gives every channel a map of its own instead of a shared one.</source>
        <translation>让每个通道拥有自己的映射，而非共享一个。</translation>
    </message>
    <message>
        <source>FITS</source>
        <translation>FITS</translation>
    </message>
    <message>
        <source>Stretches the lowest frequencies of the past to those of past and future: about ten thousand parameters.</source>
        <translation>把过去的最低频率延展为过去与未来的频率：约一万个参数。</translation>
    </message>
    <message>
        <source>d_model is %1, which two views cannot share evenly. Take %2.</source>
        <translation>d_model 为 %1，无法由两个视图平分。请取 %2。</translation>
    </message>
    <message>
        <source>The look-back of %1 steps cannot be cut into chunks of %2 (chunk_size, or the horizon where that is shorter). Take chunk_size %3, or another look-back.</source>
        <translation>%1 步的回看长度无法切成每块 %2 步的分块（chunk_size，或更短的预测步长）。请取 chunk_size %3，或换一个回看长度。</translation>
    </message>
    <message>
        <source>Numbers that describe a channel, half of them from each view: an even number.</source>
        <translation>描述一个通道的数值个数，两个视图各占一半：须为偶数。</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Steps in a chunk, at most the horizon; the look-back must be a multiple of it.</source>
        <translation>每个分块的步数，最多为预测步长；回看长度必须是它的倍数。</translation>
    </message>
    <message>
        <source>LightTS</source>
        <translation>LightTS</translation>
    </message>
    <message>
        <source>Chunks of neighbouring and of distant steps, each squeezed through a small bottleneck.</source>
        <translation>由相邻步和相隔步组成的分块，各自通过一个小瓶颈。</translation>
    </message>
    <message>
        <source>The ridge equations of the linear regression have no solution with the penalty %1. Raise ridge_penalty.</source>
        <translation>线性回归的岭回归方程在惩罚为 %1 时无解。请增大 ridge_penalty。</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>求解方式</translation>
    </message>
    <message>
        <source>By gradient steps, or by ridge regression in closed form as the first epoch: alone, or as the start of gradient steps. Against a teacher the steps always follow.</source>
        <translation>用梯度步求解，或以闭式岭回归作为第一个轮次：单独使用，或作为梯度步的起点。有教师时总会接着进行梯度步。</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Closed-form ridge</source>
        <translation>闭式岭回归</translation>
    </message>
    <message>
        <source>Ridge, then gradient</source>
        <translation>先岭回归，再梯度</translation>
    </message>
    <message>
        <source>Ridge penalty</source>
        <translation>岭惩罚</translation>
    </message>
    <message>
        <source>Weighs the squared weights against the mean squared error of the training windows.</source>
        <translation>权衡权重平方与训练窗口的均方误差。</translation>
    </message>
    <message>
        <source>A closed form would need %1 MB for its equations. Take one shared map, a shorter look-back, or the gradient.</source>
        <translation>闭式求解的方程需要 %1 MB。请使用一个共享映射、更短的回看长度，或改用梯度。</translation>
    </message>
    <message>
        <source>NLinear</source>
        <translation>NLinear</translation>
    </message>
    <message>
        <source>One linear map of what differs from the last value: steady where a series drifts.</source>
        <translation>对与最后一个值之差做一个线性映射：序列漂移时依然稳定。</translation>
    </message>
    <message>
        <source>Numbers in each hidden layer; also the width of the compared feature.</source>
        <translation>每个隐藏层的数值个数；也是被比较特征的宽度。</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层数</translation>
    </message>
    <message>
        <source>Shallow network</source>
        <translation>浅层网络</translation>
    </message>
    <message>
        <source>Numbers between the two layers of each mixing step.</source>
        <translation>每个混合步骤的两层之间的数值个数。</translation>
    </message>
    <message>
        <source>Mixing blocks</source>
        <translation>混合块数</translation>
    </message>
    <message>
        <source>How often mixing along time and across channels follow each other.</source>
        <translation>沿时间混合与跨通道混合交替的次数。</translation>
    </message>
    <message>
        <source>TSMixer</source>
        <translation>TSMixer</translation>
    </message>
    <message>
        <source>Small two-layer networks take turns along time and across channels.</source>
        <translation>两层的小网络交替沿时间和跨通道进行混合。</translation>
    </message>
    <message>
        <source>The closed form was stopped.</source>
        <translation>闭式求解已停止。</translation>
    </message>
    <message>
        <source>The future as one weighted sum of the past: a single layer, and the easiest to read.</source>
        <translation>未来是过去的一个加权和：只有一层，最容易解读。</translation>
    </message>
    <message>
        <source>ModernTCN</source>
        <translation>ModernTCN</translation>
    </message>
    <message>
        <source>Convolutions with very wide kernels over patches; maps and channels are mixed apart.</source>
        <translation>在片段上使用极宽卷积核的卷积；特征图与通道分别混合。</translation>
    </message>
    <message>
        <source>Dropout of the head</source>
        <translation>输出层丢弃率</translation>
    </message>
    <message>
        <source>Share of forecast values dropped while training.</source>
        <translation>训练时丢弃的预测值所占比例。</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>模块数</translation>
    </message>
    <message>
        <source>Blocks of each stage. One number is one stage; &quot;1, 1&quot; are two.</source>
        <translation>每个阶段的模块数。一个数字为一个阶段；“1, 1”为两个阶段。</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>Width of each stage: maps that each channel is spread over.</source>
        <translation>每个阶段的宽度：每个通道展开成的特征图数。</translation>
    </message>
    <message>
        <source>Large kernel</source>
        <translation>大卷积核</translation>
    </message>
    <message>
        <source>Positions the wide depthwise kernel of each stage sees, odd.</source>
        <translation>每个阶段的宽逐通道卷积核所见的位置数，须为奇数。</translation>
    </message>
    <message>
        <source>Small kernel</source>
        <translation>小卷积核</translation>
    </message>
    <message>
        <source>Positions the narrow kernel beside it sees, odd. Both become one kernel after training.</source>
        <translation>旁边的窄卷积核所见的位置数，须为奇数。训练后两者合并为一个卷积核。</translation>
    </message>
    <message>
        <source>Patch length</source>
        <translation>片段长度</translation>
    </message>
    <message>
        <source>Steps in one patch. Must not be below the stride.</source>
        <translation>一个片段的步数。不得小于步幅。</translation>
    </message>
    <message>
        <source>Patch stride</source>
        <translation>片段步幅</translation>
    </message>
    <message>
        <source>Steps from the start of one patch to the start of the next.</source>
        <translation>从一个片段开头到下一个片段开头的步数。</translation>
    </message>
    <message>
        <source>Inner ratio</source>
        <translation>内部倍数</translation>
    </message>
    <message>
        <source>How many times wider the two-layer networks are inside.</source>
        <translation>两层网络内部的宽度是外部的多少倍。</translation>
    </message>
    <message>
        <source>Shortening</source>
        <translation>缩短倍数</translation>
    </message>
    <message>
        <source>Positions that become one between two stages.</source>
        <translation>两个阶段之间合并为一个的位置数。</translation>
    </message>
    <message>
        <source>Learned scale and shift</source>
        <translation>可学习的缩放与平移</translation>
    </message>
    <message>
        <source>One scale and one shift a channel after the normalisation.</source>
        <translation>归一化之后每个通道一个缩放和一个平移。</translation>
    </message>
    <message>
        <source>%1 has %2 numbers for %3 stages. Give one for each of num_blocks.</source>
        <translation>%1 有 %2 个数字，但有 %3 个阶段。请为 num_blocks 的每一项各给一个。</translation>
    </message>
    <message>
        <source>%1 has a kernel of %2, but a kernel must be odd to have a middle. Take %3.</source>
        <translation>%1 中有宽度为 %2 的卷积核，但卷积核须为奇数才有中点。请取 %3。</translation>
    </message>
    <message>
        <source>small_size has %1, which is wider than the large kernel of %2 beside it.</source>
        <translation>small_size 中的 %1 比旁边宽度为 %2 的大卷积核还宽。</translation>
    </message>
    <message>
        <source>patch_size is %1, below the stride of %2: steps between the patches would be lost.</source>
        <translation>patch_size 为 %1，小于步幅 %2：片段之间的步会丢失。</translation>
    </message>
    <message>
        <source>patch_stride is %1, but the look-back has only %2 steps. Take a smaller stride.</source>
        <translation>patch_stride 为 %1，但回看窗口只有 %2 步。请取更小的步幅。</translation>
    </message>
    <message>
        <source>Maps of each convolution; also the width of the compared feature.</source>
        <translation>每个卷积的特征图数；也是被比较的特征的宽度。</translation>
    </message>
    <message>
        <source>Residual blocks</source>
        <translation>残差模块</translation>
    </message>
    <message>
        <source>Each doubles the dilation: with a kernel of 3, n blocks see the last 4 (2^n - 1) + 1 steps, 8 blocks 1021.</source>
        <translation>每个模块使膨胀率加倍：卷积核为 3 时，n 个模块看到最后 4 (2^n - 1) + 1 步，8 个模块为 1021 步。</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Steps that a convolution sees, the dilation apart.</source>
        <translation>一个卷积所见的步数，彼此相隔一个膨胀率。</translation>
    </message>
    <message>
        <source>TCN</source>
        <translation>TCN</translation>
    </message>
    <message>
        <source>Causal convolutions whose steps lie twice as far apart in each further block.</source>
        <translation>因果卷积，每深一个模块，其步距加倍。</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;, but must be whole numbers from %3 to %4 with commas between them.</source>
        <translation>%1 为“%2”，但必须是 %3 到 %4 之间以逗号分隔的整数。</translation>
    </message>
    <message>
        <source>%1, line %2, does not fit: a line has the number of the window, the number of the step and one number a channel, in this order, none left out.</source>
        <translation>%1 第 %2 行不符合要求：每行依次为窗口序号、步序号和每个通道的一个数字，不得遗漏。</translation>
    </message>
    <message>
        <source>%1 ends before its last window is whole. Write every step of every window.</source>
        <translation>%1 在最后一个窗口完整之前就结束了。请写出每个窗口的每一步。</translation>
    </message>
    <message>
        <source>%1 holds no tensor at all. Choose another file.</source>
        <translation>%1 中没有任何张量。请选择其他文件。</translation>
    </message>
    <message>
        <source>No network of this program has weights with the names of those in %1 (one is &quot;%2&quot;). Choose weights of one of the networks in the list.</source>
        <translation>本程序没有任何网络的权重名称与 %1 中的相符（其中之一是“%2”）。请选择列表中某个网络的权重。</translation>
    </message>
    <message>
        <source>%1: the weight &quot;%2&quot; holds values that are no numbers. Its training went wrong; choose another file.</source>
        <translation>%1：权重“%2”中有不是数字的值。它的训练出了问题；请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is refused: it asks for %2, which no dictionary of tensors needs, and opening a file runs no code. Save the network&apos;s state_dict() alone.</source>
        <translation>拒绝打开 %1：它要求 %2，而张量字典不需要它；打开文件时不会运行任何代码。请只保存网络的 state_dict()。</translation>
    </message>
    <message>
        <source>%1 holds something else than a dictionary of tensors. Save the network&apos;s state_dict() alone.</source>
        <translation>%1 中的内容不是张量字典。请只保存网络的 state_dict()。</translation>
    </message>
    <message>
        <source>Found by trying</source>
        <translation>通过尝试确定</translation>
    </message>
    <message>
        <source>Window, step, channel</source>
        <translation>窗口、时间步、通道</translation>
    </message>
    <message>
        <source>Window, channel, step</source>
        <translation>窗口、通道、时间步</translation>
    </message>
    <message>
        <source>Axes of the input</source>
        <translation>输入的轴顺序</translation>
    </message>
    <message>
        <source>The order in which the script wants window, step and channel.</source>
        <translation>脚本所需的窗口、时间步和通道的顺序。</translation>
    </message>
    <message>
        <source>Axes of the output</source>
        <translation>输出的轴顺序</translation>
    </message>
    <message>
        <source>The order in which the script gives window, step and channel.</source>
        <translation>脚本给出的窗口、时间步和通道的顺序。</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>What the script&apos;s forward takes, in this order.</source>
        <translation>脚本的 forward 依次接受的内容。</translation>
    </message>
    <message>
        <source>By their number</source>
        <translation>按其数量</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Values, past time marks</source>
        <translation>数值、过去的时间标记</translation>
    </message>
    <message>
        <source>Values, past and future time marks</source>
        <translation>数值、过去和未来的时间标记</translation>
    </message>
    <message>
        <source>Values, past marks, decoder values, decoder marks</source>
        <translation>数值、过去的标记、解码器数值、解码器标记</translation>
    </message>
    <message>
        <source>Known steps of the decoder</source>
        <translation>解码器的已知步数</translation>
    </message>
    <message>
        <source>Last steps of the look-back that the decoder&apos;s inputs begin with.</source>
        <translation>解码器输入开头所含的回看末尾步数。</translation>
    </message>
    <message>
        <source>Output of the prediction</source>
        <translation>预测的输出</translation>
    </message>
    <message>
        <source>Its name in a dictionary or its number in a tuple, from 0. Empty: the output itself, or the first of several.</source>
        <translation>它在字典中的名称或在元组中的序号（从 0 起）。空：输出本身，或多个输出中的第一个。</translation>
    </message>
    <message>
        <source>Output of the feature</source>
        <translation>特征的输出</translation>
    </message>
    <message>
        <source>Its name in a dictionary or its number in a tuple, from 0: what feature terms compare, window by channel by width. Empty: none.</source>
        <translation>它在字典中的名称或在元组中的序号（从 0 起）：特征损失项所比较的内容，窗口 × 通道 × 宽度。空：无。</translation>
    </message>
    <message>
        <source>%1 takes %2 inputs, but a forecaster takes one to four: values, and time marks. Write a script with such a forward.</source>
        <translation>%1 接受 %2 个输入，但预测器接受一到四个：数值和时间标记。请写出具有这样 forward 的脚本。</translation>
    </message>
    <message>
        <source>%1 takes time marks, but this series has no calendar. Name its time column, or choose another file.</source>
        <translation>%1 需要时间标记，但该序列没有日历。请指定其时间列，或选择其他文件。</translation>
    </message>
    <message>
        <source>label_len is %1, longer than the look-back of %2. Lower label_len.</source>
        <translation>label_len 为 %1，比回看长度 %2 还长。请减小 label_len。</translation>
    </message>
    <message>
        <source>%1 fails on one window of this series: %2. Was it made for another look-back, other channels, or another input layout?</source>
        <translation>%1 在该序列的一个窗口上失败：%2。它是否为其他回看长度、其他通道或其他输入布局而做？</translation>
    </message>
    <message>
        <source>%1 gives no tensor of numbers as its prediction. State the name or number of the output that is one, as the option &quot;prediction&quot;.</source>
        <translation>%1 没有给出由数字组成的预测张量。请用选项“prediction”指明是哪个输出的名称或序号。</translation>
    </message>
    <message>
        <source>%1 answers a window of this series with values that are no numbers. Choose another file.</source>
        <translation>%1 对该序列的一个窗口给出了不是数字的值。请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 gives no feature &quot;%2&quot; of the shape [windows, channels, width] or [windows, width]. State another output, or none.</source>
        <translation>%1 没有给出形状为 [窗口，通道，宽度] 或 [窗口，宽度] 的特征“%2”。请指明其他输出，或不指明。</translation>
    </message>
    <message>
        <source>%1 answers %2 windows with %3, but [%2, %4, %5] is needed (or its last two sizes swapped): windows, horizon, channels. Change the plan&apos;s horizon and channels to those of the file, or choose another.</source>
        <translation>%1 对 %2 个窗口给出 %3，但需要 [%2，%4，%5]（或后两个尺寸对调）：窗口、预测步长、通道。请把计划的预测步长和通道改为与文件一致，或选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is refused: its script calls &quot;%2)&quot;, which reaches for files. A forecaster needs no such operation.</source>
        <translation>拒绝打开 %1：它的脚本调用“%2)”，会访问文件。预测器不需要这样的操作。</translation>
    </message>
    <message>
        <source>%1 cannot be opened as TorchScript: %2</source>
        <translation>%1 无法作为 TorchScript 打开：%2</translation>
    </message>
    <message>
        <source>%1 nests too many dictionaries for weights of a network. Save the network&apos;s state_dict() alone.</source>
        <translation>%1 中嵌套的字典过多，不像网络的权重。请只保存网络的 state_dict()。</translation>
    </message>
    <message>
        <source>%1 is of the form that PyTorch wrote before 1.6. Load it in Python and save its state_dict() again with torch.save.</source>
        <translation>%1 是 PyTorch 1.6 之前的格式。请在 Python 中加载它，并用 torch.save 重新保存其 state_dict()。</translation>
    </message>
    <message>
        <source>%1 is not a usable file: %2. Take the file from its source again.</source>
        <translation>%1 不是可用的文件：%2。请从来源重新获取该文件。</translation>
    </message>
    <message>
        <source>%1 is not there. Was it moved?</source>
        <translation>%1 不存在。它被移动了吗？</translation>
    </message>
    <message>
        <source>%1 is read as %2 with %3. Options that leave no trace in weights (heads, normalisation) are those of the plan, else the defaults.</source>
        <translation>%1 按 %2 读取，选项为 %3。在权重中不留痕迹的选项（注意力头、归一化）取自实验计划，否则取默认值。</translation>
    </message>
    <message>
        <source>By names and shapes %1 could as well be %2. Give the teacher of the plan that kind where it is one.</source>
        <translation>仅凭名称和形状，%1 也可能是 %2。如果是，请在计划中为教师写明该网络类型。</translation>
    </message>
    <message>
        <source>%1: %2 weights touch nothing and are left out: %3.</source>
        <translation>%1：有 %2 个权重不起作用，已略去：%3。</translation>
    </message>
    <message>
        <source>%1 is a TorchScript file and is used with %2.</source>
        <translation>%1 是 TorchScript 文件，按 %2 使用。</translation>
    </message>
    <message>
        <source>%1 gives predictions alone, and a term of this plan compares features. Leave out the terms of the level &quot;feature&quot;, or choose another teacher.</source>
        <translation>%1 只给出预测，而该计划中有比较特征的损失项。请去掉“feature”层级的损失项，或选择其他教师。</translation>
    </message>
    <message>
        <source>%1 answers validation windows with values that are no numbers. Choose another teacher.</source>
        <translation>%1 对验证窗口给出了不是数字的值。请选择其他教师。</translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation>评估已停止。</translation>
    </message>
    <message>
        <source>%1 answers test windows with values that are no numbers. Choose another file.</source>
        <translation>%1 对测试窗口给出了不是数字的值。请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 holds predictions of the sizes [%2], but [windows, %3, %4] is needed: windows, horizon, channels. The windows of this plan are: %5.</source>
        <translation>%1 中预测的尺寸为 [%2]，但需要 [窗口数，%3，%4]：窗口、预测步长、通道。该计划的窗口数为：%5。</translation>
    </message>
    <message>
        <source>%1 holds predictions that are no numbers. Leave out no window and write a number for each step.</source>
        <translation>%1 中有不是数字的预测。请不要遗漏窗口，并为每一步写出一个数字。</translation>
    </message>
    <message>
        <source>The predictions in %1 belong to other windows: against what came true %2 windows further on, their MSE is %3 and not %4. Write window 0 for the first window of the part, one window a row.</source>
        <translation>%1 中的预测属于其他窗口：与之后 %2 个窗口的真实值相比，其 MSE 为 %3，而不是 %4。请从该部分的第一个窗口起写为窗口 0，每行一个窗口。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Whether the predictions are scaled like the series in training, or in its own units.</source>
        <translation>预测是像训练中的序列那样缩放过的，还是数据本身的单位。</translation>
    </message>
    <message>
        <source>By the smaller error</source>
        <translation>取误差较小者</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>缩放值</translation>
    </message>
    <message>
        <source>Units of the data</source>
        <translation>数据单位</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Which windows a lone array holds, one a row, in the order of time.</source>
        <translation>单个数组所含的窗口，每行一个，按时间顺序。</translation>
    </message>
    <message>
        <source>Training windows</source>
        <translation>训练窗口</translation>
    </message>
    <message>
        <source>Validation windows</source>
        <translation>验证窗口</translation>
    </message>
    <message>
        <source>Test windows</source>
        <translation>测试窗口</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No weight of the teacher fits the student: the distilled student begins like the plain one.</source>
        <translation>教师没有适合学生的权重：蒸馏学生与普通学生同样开始。</translation>
    </message>
    <message>
        <source>The distilled student begins with %1 of its %2 weights from the teacher: %3.</source>
        <translation>蒸馏学生的 %2 个权重中有 %1 个取自教师：%3。</translation>
    </message>
    <message>
        <source>Solving for the weights of the %1 over every training window</source>
        <translation>正在用全部训练窗口求解%1的权重</translation>
    </message>
    <message>
        <source>Multi-scale layers</source>
        <translation>多尺度层</translation>
    </message>
    <message>
        <source>How many layers of convolutions at all scales follow each other.</source>
        <translation>前后相接的全尺度卷积层数。</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Steps that become one at each scale: one number a scale, with commas.</source>
        <translation>每个尺度上合并为一步的步数：每个尺度一个数字，以逗号分隔。</translation>
    </message>
    <message>
        <source>Dropout of the convolutions</source>
        <translation>卷积丢弃率</translation>
    </message>
    <message>
        <source>Share of activations dropped after each convolution while training.</source>
        <translation>训练时每个卷积之后丢弃的激活值所占比例。</translation>
    </message>
    <message>
        <source>MICN</source>
        <translation>MICN</translation>
    </message>
    <message>
        <source>Shortens the season at several scales, relates all parts by one wide convolution and stretches it back; the trend is a linear map.</source>
        <translation>在多个尺度上缩短季节项，用一个宽卷积关联所有部分，再拉伸回来；趋势项为线性映射。</translation>
    </message>
    <message>
        <source>Numbers that each step is spread over.</source>
        <translation>每一步展开成的数值个数。</translation>
    </message>
    <message>
        <source>Width between the two layers inside each block.</source>
        <translation>每个模块内两层之间的宽度。</translation>
    </message>
    <message>
        <source>How many blocks follow each other.</source>
        <translation>前后相接的模块数。</translation>
    </message>
    <message>
        <source>Time marks at each step</source>
        <translation>每步的时间标记</translation>
    </message>
    <message>
        <source>Each step also knows its hour, weekday, day and day of the year.</source>
        <translation>每一步还知道其小时、星期、日期和一年中的第几天。</translation>
    </message>
    <message>
        <source>Scales beside the look-back itself, each averaged from the one before.</source>
        <translation>回看窗口本身之外的尺度，每个由前一个平均而来。</translation>
    </message>
    <message>
        <source>Steps averaged</source>
        <translation>平均的步数</translation>
    </message>
    <message>
        <source>Steps of one scale that become one step of the next.</source>
        <translation>一个尺度中合并为下一尺度一步的步数。</translation>
    </message>
    <message>
        <source>Time marks tiled as published</source>
        <translation>按发表方式平铺时间标记</translation>
    </message>
    <message>
        <source>Repeats the published pairing of channels with the time marks of other windows of the batch, for weights that were trained with it.</source>
        <translation>沿用发表代码中通道与批内其他窗口时间标记的配对，用于以此训练的权重。</translation>
    </message>
    <message>
        <source>down_sampling_layers is %1, but a look-back of %2 steps, divided by %3 each time, has nothing left before that. Take fewer.</source>
        <translation>down_sampling_layers 为 %1，但 %2 步的回看窗口每次除以 %3，在此之前就已一步不剩。请取更小的值。</translation>
    </message>
    <message>
        <source>TimeMixer</source>
        <translation>TimeMixer</translation>
    </message>
    <message>
        <source>Mixes seasons from fine to coarse scales and trends from coarse to fine, channel by channel.</source>
        <translation>逐通道地把季节项从细尺度混合到粗尺度，把趋势项从粗尺度混合到细尺度。</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>周期数</translation>
    </message>
    <message>
        <source>How many of the strongest periods each block lays the series out by.</source>
        <translation>每个模块按多少个最强周期排列序列。</translation>
    </message>
    <message>
        <source>Square kernels of size 1, 3, 5 and so on in an inception block.</source>
        <translation>一个 inception 模块中大小为 1、3、5 等的方形卷积核个数。</translation>
    </message>
    <message>
        <source>Periods of the batch</source>
        <translation>整批的周期</translation>
    </message>
    <message>
        <source>Takes the periods from the mean of the batch, as published; a forecast then depends on the other windows. Otherwise each window has its own.</source>
        <translation>按发表的做法，从整批的均值取周期；此时预测取决于其他窗口。否则每个窗口有自己的周期。</translation>
    </message>
    <message>
        <source>top_k is %1, but look-back and horizon together have %2 periods. Take fewer.</source>
        <translation>top_k 为 %1，但回看窗口与预测长度合起来只有 %2 个周期。请取更小的值。</translation>
    </message>
    <message>
        <source>TimesNet</source>
        <translation>TimesNet</translation>
    </message>
    <message>
        <source>Lays the series out in rows of its strongest periods and convolves it as an image.</source>
        <translation>把序列按其最强的周期排成行，当作图像来卷积。</translation>
    </message>
    <message>
        <source>The correlation is averaged over all heads, so their number changes nothing. It is read so that plans made elsewhere fit.</source>
        <translation>相关性对所有头取平均，因此头数不影响结果。读取它只是为了兼容别处制定的方案。</translation>
    </message>
    <message>
        <source>Delays</source>
        <translation>时延</translation>
    </message>
    <message>
        <source>That many times the logarithm of the steps: how many delays are followed.</source>
        <translation>步数对数的倍数：跟踪多少个时延。</translation>
    </message>
    <message>
        <source>Autoformer</source>
        <translation>Autoformer</translation>
    </message>
    <message>
        <source>Splits trend from season in every layer and follows the delays at which the series resembles itself.</source>
        <translation>每一层都把趋势与季节分开，并跟踪序列与自身相似的时延。</translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation>频率数</translation>
    </message>
    <message>
        <source>Bins of the spectrum that the layers work on; half the steps are the most.</source>
        <translation>各层处理的频谱频点数；最多为步数的一半。</translation>
    </message>
    <message>
        <source>Choice of frequencies</source>
        <translation>频率的选取</translation>
    </message>
    <message>
        <source>Drawn at random once, when the network begins, or the lowest ones.</source>
        <translation>网络初始化时随机抽取一次，或取最低的频率。</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>The lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Frequencies that the decoder has</source>
        <translation>解码器实有的频率</translation>
    </message>
    <message>
        <source>Chooses the decoder&apos;s frequencies for the steps that it reads. The published code takes half the look-back and the horizon, and skips what the decoder lacks.</source>
        <translation>按解码器实际读取的步数选取其频率。已发表的代码按回看窗口的一半加预测长度选取，并跳过解码器没有的频率。</translation>
    </message>
    <message>
        <source>FEDformer</source>
        <translation>FEDformer</translation>
    </message>
    <message>
        <source>Splits trend from season in every layer and works on a few frequencies of the season.</source>
        <translation>每一层都把趋势与季节分开，并只处理季节的少数频率。</translation>
    </message>
    <message>
        <source>Steps in a patch; each patch is one token.</source>
        <translation>每个片段的步数；每个片段是一个词元。</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>Steps from the beginning of one patch to that of the next; the last value is repeated as often behind the look-back.</source>
        <translation>相邻两个片段起点之间的步数；回看窗口末尾的最后一个值也按此步数重复。</translation>
    </message>
    <message>
        <source>patch_len is %1, but the look-back and the stride have only %2 steps together. Take at most %2.</source>
        <translation>patch_len 为 %1，但回看窗口与步幅合计只有 %2 步。请取不超过 %2。</translation>
    </message>
    <message>
        <source>PatchTST</source>
        <translation>PatchTST</translation>
    </message>
    <message>
        <source>Attention across patches of time: each channel on its own, with shared weights.</source>
        <translation>跨时间片段的注意力：各通道独立，共享权重。</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>What keeps the state from step to step.</source>
        <translation>逐步保存状态的单元。</translation>
    </message>
    <message>
        <source>Simple (tanh)</source>
        <translation>简单（tanh）</translation>
    </message>
    <message>
        <source>BiLSTM</source>
        <translation>BiLSTM</translation>
    </message>
    <message>
        <source>Two LSTMs read the look-back, one from each end; their last states are joined.</source>
        <translation>两个 LSTM 分别从两端读取回看窗口，最后的状态拼接在一起。</translation>
    </message>
    <message>
        <source>Multi-input RNN</source>
        <translation>多输入 RNN</translation>
    </message>
    <message>
        <source>All channels in, the chosen target out: one small recurrent layer that weighs what its neighbours tell.</source>
        <translation>输入全部通道，输出所选目标：一个小型循环层，权衡相邻通道的信息。</translation>
    </message>
    <message>
        <source>Recurrent layers on top of each other, with dropout between them.</source>
        <translation>叠加的循环层数，层间随机丢弃。</translation>
    </message>
    <message>
        <source>Fed with the truth</source>
        <translation>以真值输入</translation>
    </message>
    <message>
        <source>Share of the steps that read what came true instead of the forecast before them when training begins. It falls to zero in a straight line.</source>
        <translation>训练开始时，读取真值而非前一步预测的步数比例，之后线性降为零。</translation>
    </message>
    <message>
        <source>Weaned after</source>
        <translation>完全脱离于</translation>
    </message>
    <message>
        <source>Batches after which every step reads its own forecast, in training as in use.</source>
        <translation>经过这么多批次后，训练与使用时每一步都读取自己的预测。</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>批</translation>
    </message>
    <message>
        <source>Seq2seq LSTM</source>
        <translation>Seq2seq LSTM</translation>
    </message>
    <message>
        <source>One LSTM reads the past, a second one writes the future step by step from its own forecasts.</source>
        <translation>一个 LSTM 读取过去，另一个根据自己的预测逐步写出未来。</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>Transformer</translation>
    </message>
    <message>
        <source>Attention across time steps; a decoder answers the whole horizon at once.</source>
        <translation>跨时间步的注意力；解码器一次给出整个预测长度。</translation>
    </message>
    <message>
        <source>Numbers in a token. Must be a multiple of the heads.</source>
        <translation>每个词元的数值个数。必须是注意力头数的倍数。</translation>
    </message>
    <message>
        <source>Width of the two-layer network inside each layer.</source>
        <translation>每层内两层网络的宽度。</translation>
    </message>
    <message>
        <source>Decoder layers</source>
        <translation>解码层数</translation>
    </message>
    <message>
        <source>Layers between the encoder and the forecast, each of which asks the encoder.</source>
        <translation>编码器与预测之间的层数，每一层都会查询编码器。</translation>
    </message>
    <message>
        <source>Known steps</source>
        <translation>已知步数</translation>
    </message>
    <message>
        <source>Last steps of the look-back that the decoder reads before the ones it forecasts. A shorter look-back is read whole.</source>
        <translation>解码器在预测步之前读取的回看窗口末尾步数。回看窗口更短时整个读取。</translation>
    </message>
    <message>
        <source>%1 holds predictions and is used with %2.</source>
        <translation>%1 中是预测，按 %2 使用。</translation>
    </message>
    <message>
        <source>%1 does not answer all the training windows, validation windows and test windows, as a teacher must. Write predictions for all three.</source>
        <translation>%1 没有给出教师所需的全部训练窗口、验证窗口和测试窗口的预测。请写出这三部分的预测。</translation>
    </message>
    <message>
        <source>%1 answers no test windows. Choose a file that does.</source>
        <translation>%1 没有测试窗口的预测。请选择含有它们的文件。</translation>
    </message>
    <message>
        <source>In each training window the best of the teachers answers. Where the truth is not known they are compared by their mean: validation MSE %1.</source>
        <translation>在每个训练窗口由最好的教师作答。真实值未知之处以其平均参与比较：验证 MSE %1。</translation>
    </message>
    <message>
        <source>The teachers answer together with the weights %1: validation MSE %2.</source>
        <translation>各教师以权重 %1 共同作答：验证 MSE %2。</translation>
    </message>
    <message>
        <source>Pinball loss</source>
        <translation>分位数损失（pinball）</translation>
    </message>
    <message>
        <source>Trains the student&apos;s quantiles on what came true; asks no teacher.</source>
        <translation>用真实值训练学生的分位数，不询问教师。</translation>
    </message>
    <message>
        <source>Quantile fan</source>
        <translation>分位数扇形</translation>
    </message>
    <message>
        <source>Draws the student&apos;s quantiles to the teacher&apos;s, each to its own.</source>
        <translation>使学生的各分位数分别靠近教师的对应分位数。</translation>
    </message>
    <message>
        <source>%1 was trained with the quantiles %2, but this run has %3: it forecasts values alone.</source>
        <translation>%1 是用分位数 %2 训练的，而本次运行为 %3：它只给出预测值。</translation>
    </message>
    <message>
        <source>%1 gives no quantiles of this plan, and a term compares the teacher&apos;s. Choose a teacher that was trained with them, or the term &quot;pinball&quot; in its place.</source>
        <translation>%1 不给出本方案的分位数，而有损失项要比较教师的分位数。请选择用这些分位数训练的教师，或改用损失项“pinball”。</translation>
    </message>
    <message>
        <source>The validation pinball loss of the %1 is not a number after epoch %2. Lower the learning rate, or clip the gradient.</source>
        <translation>%1 在第 %2 轮后的验证分位数损失不是数。请降低学习率或裁剪梯度。</translation>
    </message>
    <message>
        <source>The student is solved for, so it does not begin with the teacher&apos;s weights.</source>
        <translation>学生的权重由求解得到，因此不从教师的权重开始。</translation>
    </message>
    <message>
        <source>Taken over from the strongest units of wider ones: %1.</source>
        <translation>取自更宽层中最强单元的有：%1。</translation>
    </message>
    <message>
        <source>A run computes. Score the network when it has ended.</source>
        <translation>正在运行。请在运行结束后再评估该网络。</translation>
    </message>
    <message>
        <source>Plain MLP</source>
        <translation>普通 MLP</translation>
    </message>
    <message>
        <source>TimeDistill&apos;s student without its decomposition: half as large.</source>
        <translation>TimeDistill 的学生，去掉分解：规模减半。</translation>
    </message>
    <message>
        <source>Numbers in the hidden layer; also the width of the compared feature.</source>
        <translation>隐藏层的数值个数；也是被比较特征的宽度。</translation>
    </message>
    <message>
        <source>One makes a shallow network, more a deeper one.</source>
        <translation>一层为浅层网络，更多则更深。</translation>
    </message>
    <message>
        <source>One hidden layer with ReLU between past and future, or a few of them.</source>
        <translation>过去与未来之间有一个或几个带 ReLU 的隐藏层。</translation>
    </message>
    <message>
        <source>%1 does not hold &quot;%2&quot;: which frequencies %3 drew at random is not among the weights that its original saves. Save them beside the weights under this name, or state mode_select low where it was trained so.</source>
        <translation>%1 中没有“%2”：%3 随机抽取的频率不在原程序保存的权重之中。请以此名称将其与权重一同保存；若训练时使用最低频率，请将 mode_select 设为 low。</translation>
    </message>
    <message>
        <source>Draws the spectrum of the student&apos;s forecast to the teacher&apos;s or the truth&apos;s, phases included.</source>
        <translation>使学生预测的频谱（含相位）靠近教师或真实值的频谱。</translation>
    </message>
    <message>
        <source>Drawn to</source>
        <translation>靠近</translation>
    </message>
    <message>
        <source>The teacher&apos;s forecast, or what came true: then the term asks no teacher, as FreDF does.</source>
        <translation>教师的预测，或真实值：后者如 FreDF 一样不需要教师。</translation>
    </message>
    <message>
        <source>The teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>The truth</source>
        <translation>真实值</translation>
    </message>
    <message>
        <source>Matches where the hidden features are strong, whatever their values: at which channels, or at which steps or patches where features of that kind are chosen.</source>
        <translation>匹配隐藏特征在何处强，而不论其取值：在哪些通道上；若选择了相应的特征，则在哪些时间步或分块上。</translation>
    </message>
    <message>
        <source>Share of the shape</source>
        <translation>形状所占比例</translation>
    </message>
    <message>
        <source>1: the shape alone, whenever it comes. Below, the rest is the distortion in time: how far the alignment strays from step to same step. DILATE takes 0.5.</source>
        <translation>1：只看形状，不论它何时出现。小于 1 时，其余部分为时间扭曲：对齐路径偏离同一时间步的程度。DILATE 取 0.5。</translation>
    </message>
    <message>
        <source>%1 holds a weight &quot;%2&quot; that this network does not have. Choose the network and options it was trained with.</source>
        <translation>%1 含有此网络没有的权重“%2”。请选择训练它时所用的网络和选项。</translation>
    </message>
    <message>
        <source>%1 lacks the weight &quot;%2&quot;. Choose the network and options it was trained with.</source>
        <translation>%1 缺少权重“%2”。请选择训练它时所用的网络和选项。</translation>
    </message>
    <message>
        <source>%1: the weight &quot;%2&quot; is [%3], but this network needs [%4]. Choose the look-back, horizon, channels and options it was trained with.</source>
        <translation>%1：权重“%2”的形状为 [%3]，而此网络需要 [%4]。请选择训练它时所用的回看长度、预测步长、通道和选项。</translation>
    </message>
    <message>
        <source>A term compares the teacher&apos;s feature &quot;%1&quot;, and there is none of that name. Choose one of: %2.</source>
        <translation>某个损失项要比较教师的特征“%1”，但没有这个名称的特征。可选：%2。</translation>
    </message>
    <message>
        <source>A term compares the student&apos;s feature &quot;%1&quot;, and there is none of that name. Choose one of: %2.</source>
        <translation>某个损失项要比较学生的特征“%1”，但没有这个名称的特征。可选：%2。</translation>
    </message>
    <message>
        <source>FreTS</source>
        <translation>FreTS</translation>
    </message>
    <message>
        <source>An MLP on the spectrum of the series; most of its weights lie in the map from all steps to the forecast.</source>
        <translation>作用于序列频谱的 MLP；其大部分权重在从所有时间步到预测的映射中。</translation>
    </message>
    <message>
        <source>Numbers a step</source>
        <translation>每步的数</translation>
    </message>
    <message>
        <source>Each step becomes its value times a learned vector of so many numbers.</source>
        <translation>每一步变为其值乘以一个含这么多数的可学习向量。</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation>收缩</translation>
    </message>
    <message>
        <source>Parts of the spectrum below this become zero, the others lose as much.</source>
        <translation>频谱中低于此值的部分变为零，其余部分减去同样的量。</translation>
    </message>
    <message>
        <source>Full complex weights</source>
        <translation>完整的复数权重</translation>
    </message>
    <message>
        <source>The product of the paper. Otherwise the diagonals alone, as in the published code: the rest of the weights stays as it was drawn.</source>
        <translation>论文中的乘积。否则如公开代码那样只用对角线：其余权重保持抽取时的值。</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>First weights, batch order and dropout follow from it: the same seed gives the same numbers.</source>
        <translation>初始权重、批次顺序和 dropout 都由它决定：相同的随机种子得到相同的数值。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Automatic takes CUDA where it is there, and the processor elsewhere.</source>
        <translation>“自动”在有 CUDA 时使用 CUDA，否则使用处理器。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>0 measures once what is fastest on this machine and remembers it. The record holds the number; another number may change the last bits.</source>
        <translation>0 表示在本机上测量一次最快的数量并记住。记录中保存该数值；换一个数值可能改变最末几位。</translation>
    </message>
    <message>
        <source>Look-back</source>
        <translation>回看长度</translation>
    </message>
    <message>
        <source>Steps of the past that a network reads.</source>
        <translation>网络读取的过去步数。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测步长</translation>
    </message>
    <message>
        <source>Steps of the future that it forecasts.</source>
        <translation>网络预测的未来步数。</translation>
    </message>
    <message>
        <source>Scaler</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Brings the channels to one size; fitted on the training rows alone. Standard: mean 0 and deviation 1. Min-max: 0 to 1.</source>
        <translation>使各通道处于同一量级；仅在训练行上拟合。标准化：均值 0、标准差 1。最小-最大：0 到 1。</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>Min-max</source>
        <translation>最小-最大</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Left missing, the windows that touch one are left out and counted. Forward repeats the last known value; linear draws a straight line between the neighbours.</source>
        <translation>保持缺失时，接触到缺失值的窗口会被剔除并计数。向前填充重复最近的已知值；线性填充在相邻值之间作直线插值。</translation>
    </message>
    <message>
        <source>Leave missing</source>
        <translation>保持缺失</translation>
    </message>
    <message>
        <source>Fill forward</source>
        <translation>向前填充</translation>
    </message>
    <message>
        <source>Fill linearly</source>
        <translation>线性填充</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>The oldest part: networks and scaler learn from it.</source>
        <translation>最早的部分：网络和缩放由它学习得到。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>The middle part: decides when to stop and which weights are best.</source>
        <translation>中间的部分：决定何时停止以及哪些权重最佳。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>The newest part: looked at once, at the end of a run.</source>
        <translation>最新的部分：仅在运行结束时使用一次。</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <source>Threads (0: automatic)</source>
        <translation>线程（0：自动）</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>Forecast beside the values, for a band of uncertainty: numbers between 0 and 1 such as 0.1, 0.5, 0.9. Empty: the values alone.</source>
        <translation>除预测值外一并预测，用于不确定性区间：0 与 1 之间的数，例如 0.1, 0.5, 0.9。留空：只预测值。</translation>
    </message>
</context>
<context>
    <name>parameters</name>
    <message>
        <source>%1 is %2, but must be true or false.</source>
        <translation>%1 是 %2，但必须是 true 或 false。</translation>
    </message>
    <message>
        <source>%1 is %2, but must be a whole number.</source>
        <translation>%1 是 %2，但必须是整数。</translation>
    </message>
    <message>
        <source>%1 is %2, but must be a number.</source>
        <translation>%1 是 %2，但必须是数字。</translation>
    </message>
    <message>
        <source>%1 is %2, but must be a text in quotes.</source>
        <translation>%1 是 %2，但必须是带引号的文本。</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>没有选项“%1”。您是指“%2”吗？</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;. Known are: %2.</source>
        <translation>没有选项“%1”。已知的选项：%2。</translation>
    </message>
    <message>
        <source>%1 must be a finite number.</source>
        <translation>%1 必须是有限的数字。</translation>
    </message>
    <message>
        <source>%1 is %2, but must be at least %3.</source>
        <translation>%1 是 %2，但至少应为 %3。</translation>
    </message>
    <message>
        <source>%1 is %2, but must be at most %3.</source>
        <translation>%1 是 %2，但最多为 %3。</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;, but must be one of: %3.</source>
        <translation>%1 是“%2”，但必须是以下之一：%3。</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>The distilled student is %1 % better than the plain one and %2 % better than its teacher (test).</source>
        <translation>蒸馏学生比普通学生好 %1 %，比教师好 %2 %（测试）。</translation>
    </message>
    <message>
        <source>The distilled student is %1 % better than the plain one and %2 % worse than its teacher (test).</source>
        <translation>蒸馏学生比普通学生好 %1 %，比教师差 %2 %（测试）。</translation>
    </message>
    <message>
        <source>The distilled student is %1 % worse than the plain one and %2 % better than its teacher (test).</source>
        <translation>蒸馏学生比普通学生差 %1 %，比教师好 %2 %（测试）。</translation>
    </message>
    <message>
        <source>The distilled student is %1 % worse than the plain one and %2 % worse than its teacher (test).</source>
        <translation>蒸馏学生比普通学生差 %1 %，比教师差 %2 %（测试）。</translation>
    </message>
    <message>
        <source>The distilled student is %1 % better than the plain one and %2 % better than its teacher (validation, epoch %3).</source>
        <translation>蒸馏学生比普通学生好 %1 %，比教师好 %2 %（验证，第 %3 轮）。</translation>
    </message>
    <message>
        <source>The distilled student is %1 % better than the plain one and %2 % worse than its teacher (validation, epoch %3).</source>
        <translation>蒸馏学生比普通学生好 %1 %，比教师差 %2 %（验证，第 %3 轮）。</translation>
    </message>
    <message>
        <source>The distilled student is %1 % worse than the plain one and %2 % better than its teacher (validation, epoch %3).</source>
        <translation>蒸馏学生比普通学生差 %1 %，比教师好 %2 %（验证，第 %3 轮）。</translation>
    </message>
    <message>
        <source>The distilled student is %1 % worse than the plain one and %2 % worse than its teacher (validation, epoch %3).</source>
        <translation>蒸馏学生比普通学生差 %1 %，比教师差 %2 %（验证，第 %3 轮）。</translation>
    </message>
    <message>
        <source>The distilled student is %1 % better than the plain one (validation, epoch %2).</source>
        <translation>蒸馏学生比普通学生好 %1 %（验证，第 %2 轮）。</translation>
    </message>
    <message>
        <source>The distilled student is %1 % worse than the plain one (validation, epoch %2).</source>
        <translation>蒸馏学生比普通学生差 %1 %（验证，第 %2 轮）。</translation>
    </message>
    <message>
        <source>The distilled student stands at a validation MSE of %1 (epoch %2).</source>
        <translation>蒸馏学生的验证 MSE 为 %1（第 %2 轮）。</translation>
    </message>
    <message>
        <source>The plain student stands at a validation MSE of %1 (epoch %2); the distilled one has not begun.</source>
        <translation>普通学生的验证 MSE 为 %1（第 %2 轮）；蒸馏学生尚未开始。</translation>
    </message>
    <message>
        <source>The teacher stands at a validation MSE of %1 (epoch %2); no student has begun.</source>
        <translation>教师的验证 MSE 为 %1（第 %2 轮）；学生尚未开始。</translation>
    </message>
    <message>
        <source>No epoch is finished yet.</source>
        <translation>还没有完成任何一轮。</translation>
    </message>
    <message>
        <source>steps of %1</source>
        <translation>步，每步 %1</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Validation MAE</source>
        <translation>验证 MAE</translation>
    </message>
    <message>
        <source>Validation MSE</source>
        <translation>验证 MSE</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>MAE (scaled)</source>
        <translation>MAE（缩放后）</translation>
    </message>
    <message>
        <source>MSE (scaled)</source>
        <translation>MSE（缩放后）</translation>
    </message>
    <message>
        <source>Loss terms of the distilled student</source>
        <translation>蒸馏学生的损失项</translation>
    </message>
    <message>
        <source>weighted loss (scaled)</source>
        <translation>加权损失（缩放后）</translation>
    </message>
    <message>
        <source>Error per scale, test</source>
        <translation>各尺度误差（测试）</translation>
    </message>
    <message>
        <source>Error per scale, validation</source>
        <translation>各尺度误差（验证）</translation>
    </message>
    <message>
        <source>steps pooled together</source>
        <translation>合并的步数</translation>
    </message>
    <message>
        <source>Error per horizon step, test</source>
        <translation>各预测步误差（测试）</translation>
    </message>
    <message>
        <source>Error per horizon step, validation</source>
        <translation>各预测步误差（验证）</translation>
    </message>
    <message>
        <source>horizon (%1)</source>
        <translation>预测步长（%1）</translation>
    </message>
    <message>
        <source>Spectrum of the forecasts, test</source>
        <translation>预测的频谱（测试）</translation>
    </message>
    <message>
        <source>Spectrum of the forecasts, validation</source>
        <translation>预测的频谱（验证）</translation>
    </message>
    <message>
        <source>period (%1)</source>
        <translation>周期（%1）</translation>
    </message>
    <message>
        <source>amplitude (scaled)</source>
        <translation>幅度（缩放后）</translation>
    </message>
    <message>
        <source>Distilled over teacher</source>
        <translation>蒸馏学生对教师</translation>
    </message>
    <message>
        <source>Distilled over plain</source>
        <translation>蒸馏学生对普通学生</translation>
    </message>
    <message>
        <source>Plain over teacher</source>
        <translation>普通学生对教师</translation>
    </message>
    <message>
        <source>Win rate, validation</source>
        <translation>胜率（验证）</translation>
    </message>
    <message>
        <source>windows won (%)</source>
        <translation>获胜窗口（%）</translation>
    </message>
    <message>
        <source>Test window %1, forecast from %2</source>
        <translation>测试窗口 %1，预测始于 %2</translation>
    </message>
    <message>
        <source>%1 from the start of the forecast</source>
        <translation>%1，自预测起点</translation>
    </message>
    <message>
        <source>%1 (data units)</source>
        <translation>%1（数据单位）</translation>
    </message>
    <message>
        <source>%1 (scaled)</source>
        <translation>%1（缩放后）</translation>
    </message>
    <message>
        <source>This run is still going on.</source>
        <translation>此运行仍在进行。</translation>
    </message>
    <message>
        <source>This run was stopped before its end.</source>
        <translation>此运行在结束前被停止。</translation>
    </message>
    <message>
        <source>This run failed.</source>
        <translation>此运行失败。</translation>
    </message>
    <message>
        <source>This run was interrupted: its program ended before it did.</source>
        <translation>此运行被中断：程序先于运行结束。</translation>
    </message>
    <message>
        <source>No epoch was finished, so there is nothing to compare.</source>
        <translation>没有完成任何轮次，因此没有可比较的内容。</translation>
    </message>
    <message>
        <source>The test windows are read only at the end, so all figures here are of the validation windows, each network at its best epoch.</source>
        <translation>测试窗口只在最后读取，因此这里的所有数字都来自验证窗口，各网络取其最佳轮次。</translation>
    </message>
    <message>
        <source>Started %1 UTC, took %2 s.</source>
        <translation>开始于 %1 UTC，用时 %2 秒。</translation>
    </message>
    <message>
        <source>Started %1 UTC.</source>
        <translation>开始于 %1 UTC。</translation>
    </message>
    <message>
        <source>%1 teaches %2 on %3, %4 → %5 steps.</source>
        <translation>%1 教 %2，序列 %3，%4 → %5 步。</translation>
    </message>
    <message>
        <source>A teacher brought along</source>
        <translation>自带的教师</translation>
    </message>
    <message>
        <source>The same plan, seed, machine and thread count give the same numbers.</source>
        <translation>相同的方案、随机种子、机器和线程数给出相同的数字。</translation>
    </message>
    <message>
        <source>Errors on the test windows</source>
        <translation>测试窗口上的误差</translation>
    </message>
    <message>
        <source>Errors on the validation windows</source>
        <translation>验证窗口上的误差</translation>
    </message>
    <message>
        <source>What the student learned</source>
        <translation>学生学到了什么</translation>
    </message>
    <message>
        <source>Example forecasts</source>
        <translation>预测示例</translation>
    </message>
    <message>
        <source>Per scale and per channel</source>
        <translation>按尺度和通道</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>To repeat this run</source>
        <translation>重复此运行</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>defaults</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 以及另外 %2 个</translation>
    </message>
    <message>
        <source>MSE against teacher</source>
        <translation>MSE 相对教师</translation>
    </message>
    <message>
        <source>MSE against naive</source>
        <translation>MSE 相对朴素预测</translation>
    </message>
    <message>
        <source>MSE (data units)</source>
        <translation>MSE（数据单位）</translation>
    </message>
    <message>
        <source>MAE (data units)</source>
        <translation>MAE（数据单位）</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>最佳轮次</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>ms per step</source>
        <translation>毫秒/步</translation>
    </message>
    <message>
        <source>The first %1 of %2 channels; result.json holds all.</source>
        <translation>%2 个通道中的前 %1 个；全部见 result.json。</translation>
    </message>
    <message>
        <source>Share of test windows with the lower MSE, ties half</source>
        <translation>MSE 较低的测试窗口比例（相等各计一半）</translation>
    </message>
    <message>
        <source>Distilled student over teacher</source>
        <translation>蒸馏学生胜教师</translation>
    </message>
    <message>
        <source>Distilled student over plain student</source>
        <translation>蒸馏学生胜普通学生</translation>
    </message>
    <message>
        <source>Plain student over teacher</source>
        <translation>普通学生胜教师</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1, from %2, every %3</source>
        <translation>%1，始于 %2，间隔 %3</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1，始于 %2</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>%1, %2 left out for missing values</source>
        <translation>%1，因缺失值略去 %2</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Season of the naive forecast</source>
        <translation>朴素预测的季节</translation>
    </message>
    <message>
        <source>%1 steps, by the sampling</source>
        <translation>%1 步，依采样间隔</translation>
    </message>
    <message>
        <source>%1 steps, strongest period of the training rows</source>
        <translation>%1 步，训练行中最强的周期</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Look-back and horizon</source>
        <translation>回看长度与预测步长</translation>
    </message>
    <message>
        <source>%1 steps, %2 steps</source>
        <translation>%1 步，%2 步</translation>
    </message>
    <message>
        <source>checkpoint %1</source>
        <translation>检查点 %1</translation>
    </message>
    <message>
        <source>Its training</source>
        <translation>其训练</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Distillation term</source>
        <translation>蒸馏项</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>%1, %2 GFLOP/s measured</source>
        <translation>%1，实测 %2 GFLOP/s</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Weight of the data</source>
        <translation>数据的权重</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Over the epochs</source>
        <translation>随轮次变化</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>Share of what came true at or below the quantile</source>
        <translation>真实值不高于该分位数的比例</translation>
    </message>
    <message>
        <source>Mean pinball loss (scaled)</source>
        <translation>平均分位数损失（缩放后）</translation>
    </message>
    <message>
        <source>teacher&apos;s feature %1</source>
        <translation>教师特征 %1</translation>
    </message>
    <message>
        <source>student&apos;s feature %1</source>
        <translation>学生特征 %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::AboutDialog</name>
    <message>
        <source>About Retort</source>
        <translation>关于 Retort</translation>
    </message>
    <message>
        <source>Retort %1</source>
        <translation>Retort %1</translation>
    </message>
    <message>
        <source>A workbench for knowledge distillation in time-series forecasting.</source>
        <translation>面向时间序列预测的知识蒸馏工作台。</translation>
    </message>
    <message>
        <source>Qt %1, LibTorch %2</source>
        <translation>Qt %1,LibTorch %2</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>尚未加载</translation>
    </message>
    <message>
        <source>This program is free software: you may share and change it under the terms of the GNU General Public License, version 3 or later. It comes without any warranty. &lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;The licence&lt;/a&gt;</source>
        <translation>本程序是自由软件：您可以依照 GNU 通用公共许可证第 3 版或更新版本的条款分发和修改它。本程序不附带任何担保。&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;许可证&lt;/a&gt;</translation>
    </message>
</context>
<context>
    <name>retort::ui::ChannelErrorChart</name>
    <message>
        <source>Error per channel</source>
        <translation>各通道误差</translation>
    </message>
    <message>
        <source>The error of each target channel appears here after the first epoch.</source>
        <translation>第一轮结束后，这里显示每个目标通道的误差。</translation>
    </message>
    <message>
        <source>MSE (scaled)</source>
        <translation>MSE（缩放后）</translation>
    </message>
    <message>
        <source>channel (number)</source>
        <translation>通道（编号）</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>通道</translation>
    </message>
</context>
<context>
    <name>retort::ui::ChannelList</name>
    <message>
        <source>Channels; the checked ones are forecast</source>
        <translation>通道列表；勾选的通道会被预测</translation>
    </message>
    <message>
        <source>Choose to draw it. Check to forecast it: the networks read every channel.</source>
        <translation>选中即绘制该通道。勾选表示预测它：网络会读取所有通道。</translation>
    </message>
</context>
<context>
    <name>retort::ui::ChartGrid</name>
    <message>
        <source>Show All Charts</source>
        <translation>显示全部图表</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Move Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move Later</source>
        <translation>后移</translation>
    </message>
</context>
<context>
    <name>retort::ui::ChartPanel</name>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>暂无内容。</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>图表：%1</translation>
    </message>
    <message>
        <source>Plus and minus zoom, the arrow keys move, 0 shows everything, the menu key exports.</source>
        <translation>加减键缩放，方向键平移，0 显示全部，菜单键导出。</translation>
    </message>
    <message>
        <source>Enlarge: %1</source>
        <translation>放大：%1</translation>
    </message>
    <message>
        <source>Copy Image</source>
        <translation>复制图像</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>另存为 PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>另存为 SVG…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Save Visible Range as CSV…</source>
        <translation>将可见范围另存为 CSV…</translation>
    </message>
    <message>
        <source>Reset Zoom</source>
        <translation>重置缩放</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::ColumnRoleHeader</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Role of column %1</source>
        <translation>列 %1 的角色</translation>
    </message>
    <message>
        <source>Time: the stamps. Channel: the networks read it. Target: they read and forecast it; without any target they forecast every channel.</source>
        <translation>时间：时间戳。通道：网络读取它。目标：网络读取并预测它；没有任何目标时预测所有通道。</translation>
    </message>
</context>
<context>
    <name>retort::ui::CommandPalette</name>
    <message>
        <source>What would you like to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Search all commands</source>
        <translation>搜索所有命令</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1，快捷键 %2</translation>
    </message>
</context>
<context>
    <name>retort::ui::ComparePage</name>
    <message>
        <source>Runs on disk</source>
        <translation>磁盘上的运行</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation>筛选运行</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>克隆</translation>
    </message>
    <message>
        <source>Takes the settings of the run into the editor, to change and run again</source>
        <translation>把该运行的设置载入编辑器，修改后再次运行</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation>撤销删除</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>条形图</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Validation error of the selected runs</source>
        <translation>所选运行的验证误差</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>MSE (scaled)</source>
        <translation>MSE（缩放后）</translation>
    </message>
    <message>
        <source>Select runs in the table to lay their curves over each other.</source>
        <translation>在表中选择运行，将它们的曲线叠加显示。</translation>
    </message>
    <message>
        <source>Select finished runs in the table to compare their test errors.</source>
        <translation>在表中选择已完成的运行，比较它们的测试误差。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Cloned &quot;%1&quot;: change what you like and start again.</source>
        <translation>已克隆“%1”：按需修改后重新开始。</translation>
    </message>
    <message>
        <source>Runs deleted: %1. They can be brought back until the window is closed.</source>
        <translation>已删除的运行：%1。在关闭窗口之前可以恢复。</translation>
    </message>
    <message>
        <source>No run yet. Every run appears here, also one that was stopped.</source>
        <translation>还没有运行。每次运行都会出现在这里，包括被停止的运行。</translation>
    </message>
    <message>
        <source>Select several runs with Ctrl or Shift to compare them.</source>
        <translation>按住 Ctrl 或 Shift 选择多个运行进行比较。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Test error of the selected runs</source>
        <translation>所选运行的测试误差</translation>
    </message>
</context>
<context>
    <name>retort::ui::ComparisonChart</name>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>The models are compared here as soon as the first one is trained.</source>
        <translation>第一个模型训练完成后，这里对比各个模型。</translation>
    </message>
    <message>
        <source>change against: %1 (%)</source>
        <translation>相对变化：%1（%）</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>test error (scaled)</source>
        <translation>测试误差（缩放后）</translation>
    </message>
    <message>
        <source>validation error (scaled)</source>
        <translation>验证误差（缩放后）</translation>
    </message>
</context>
<context>
    <name>retort::ui::CurveOverlayChart</name>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>MSE (scaled)</source>
        <translation>MSE（缩放后）</translation>
    </message>
    <message>
        <source>Curves of the runs</source>
        <translation>各次运行的曲线</translation>
    </message>
    <message>
        <source>Choose two runs or more to see their curves over each other.</source>
        <translation>选择两个或更多运行，叠加查看它们的曲线。</translation>
    </message>
    <message>
        <source>Logarithmic Axis</source>
        <translation>对数坐标轴</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
</context>
<context>
    <name>retort::ui::DataPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading the series</source>
        <translation>正在读取序列</translation>
    </message>
    <message>
        <source>How it is read ...</source>
        <translation>读取方式…</translation>
    </message>
    <message>
        <source>Delimiter, decimal sign, encoding and the role of each column</source>
        <translation>分隔符、小数点、编码以及各列的角色</translation>
    </message>
    <message>
        <source>Open another ...</source>
        <translation>打开其他序列…</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>as ratios</source>
        <translation>按比例</translation>
    </message>
    <message>
        <source>as rows</source>
        <translation>按行数</translation>
    </message>
    <message>
        <source>Unit of the split</source>
        <translation>划分的单位</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Which series is to be forecast?</source>
        <translation>要预测哪个序列？</translation>
    </message>
    <message>
        <source>A CSV file with one row a step and one column a channel; drop it anywhere.</source>
        <translation>一个 CSV 文件：每个时间步一行，每个通道一列；可拖放到窗口任意位置。</translation>
    </message>
    <message>
        <source>Open a series ...</source>
        <translation>打开序列…</translation>
    </message>
    <message>
        <source>Or look at the sample experiment</source>
        <translation>或先看看示例实验</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>%1 was not read</source>
        <translation>未读取 %1</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>读取已取消。</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>No windows: the split does not fit.</source>
        <translation>没有窗口：划分不合适。</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Left out are the windows that touch a missing value.</source>
        <translation>剔除的是接触到缺失值的窗口。</translation>
    </message>
    <message>
        <source>1 channel</source>
        <translation>1 个通道</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 个通道</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
</context>
<context>
    <name>retort::ui::DistillationPage</name>
    <message>
        <source>What the student learns from its teacher</source>
        <translation>学生向教师学习什么</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Recipe of terms</source>
        <translation>损失项配方</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>添加损失项</translation>
    </message>
    <message>
        <source>No term yet: the student would learn from the data alone, twice. Add a term or choose a recipe.</source>
        <translation>还没有损失项：学生只会从数据中学习，两次都一样。请添加损失项或选择配方。</translation>
    </message>
    <message>
        <source>The whole loss</source>
        <translation>完整损失</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Only differences from the recipe</source>
        <translation>只显示与配方的差异</translation>
    </message>
    <message>
        <source>Weight of the data</source>
        <translation>数据的权重</translation>
    </message>
    <message>
        <source>Factor of the distilled student&apos;s own error against what came true.</source>
        <translation>蒸馏学生自身相对真实值的误差所乘的系数。</translation>
    </message>
    <message>
        <source>Changed from %1: %2.</source>
        <translation>与 %1 不同之处：%2。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
</context>
<context>
    <name>retort::ui::FeatureBox</name>
    <message>
        <source>the first</source>
        <translation>第一个</translation>
    </message>
</context>
<context>
    <name>retort::ui::ForecastChart</name>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>A forecast to look at appears here after the first epoch.</source>
        <translation>第一轮结束后，这里显示一个预测样例。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>time (UTC)</source>
        <translation>时间（UTC）</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>data units</source>
        <translation>数据单位</translation>
    </message>
    <message>
        <source>forecast begins</source>
        <translation>预测起点</translation>
    </message>
    <message>
        <source>Look-back</source>
        <translation>回看长度</translation>
    </message>
    <message>
        <source>Quantile %1</source>
        <translation>分位数 %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::HeaderBar</name>
    <message>
        <source>Name of the experiment</source>
        <translation>实验名称</translation>
    </message>
    <message>
        <source>Name of the experiment; click to change it</source>
        <translation>实验名称；单击可修改</translation>
    </message>
    <message>
        <source>What the run computes on; click to choose</source>
        <translation>运行所用的计算设备；单击可选择</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same plan with the same seed and thread count gives the same numbers</source>
        <translation>相同的计划、随机种子和线程数得到相同的数值</translation>
    </message>
    <message>
        <source>no teacher</source>
        <translation>没有教师</translation>
    </message>
    <message>
        <source>teacher from a checkpoint</source>
        <translation>来自检查点的教师</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, look-back %2, horizon %3</source>
        <translation>%1，回看长度 %2，预测步长 %3</translation>
    </message>
    <message>
        <source>measuring this machine …</source>
        <translation>正在测量本机性能…</translation>
    </message>
    <message>
        <source>%1, threads: %2, %3 GFLOP/s</source>
        <translation>%1，线程数：%2，%3 GFLOP/s</translation>
    </message>
    <message>
        <source>Machine: %1</source>
        <translation>计算设备：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Device: the fastest there is</source>
        <translation>设备：最快的可用设备</translation>
    </message>
    <message>
        <source>Device: CPU</source>
        <translation>设备：CPU</translation>
    </message>
    <message>
        <source>Device: CUDA</source>
        <translation>设备：CUDA</translation>
    </message>
    <message>
        <source>Threads: as many as are fastest (measured once)</source>
        <translation>线程数：最快的数量（测量一次）</translation>
    </message>
    <message>
        <source>Threads: %1</source>
        <translation>线程数：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n teachers</source>
        <translation>
            <numerusform>%n 个教师</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::ImportDialog</name>
    <message>
        <source>Sampled %1, by the first rows.</source>
        <translation>根据前几行，采样间隔为%1。</translation>
    </message>
    <message>
        <source>The first rows do not say how often it was sampled.</source>
        <translation>从前几行无法判断采样间隔。</translation>
    </message>
    <message>
        <source>Reading the whole file once to see what is irregular ...</source>
        <translation>正在完整读取一遍文件，检查不规则之处…</translation>
    </message>
    <message>
        <source>Sampled %1.</source>
        <translation>采样间隔为%1。</translation>
    </message>
    <message>
        <source>%1 missing values</source>
        <translation>%1 个缺失值</translation>
    </message>
    <message>
        <source>%1 missing stamps</source>
        <translation>%1 个缺失的时间戳</translation>
    </message>
    <message>
        <source>%1 duplicate stamps</source>
        <translation>%1 个重复的时间戳</translation>
    </message>
    <message>
        <source>%1 irregular stamps</source>
        <translation>%1 个不规则的时间戳</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1, regular and complete.</source>
        <translation>%1，规则且完整。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Give at least one column the role Channel or Target.</source>
        <translation>请至少把一列设为“通道”或“目标”。</translation>
    </message>
    <message>
        <source>Import a series</source>
        <translation>导入序列</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>First row holds the names</source>
        <translation>第一行为列名</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Columns and their roles</source>
        <translation>各列及其角色</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件的行</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <source>Leave them missing: windows that touch one are left out</source>
        <translation>保持缺失：剔除接触到它的窗口</translation>
    </message>
    <message>
        <source>Repeat the last known value</source>
        <translation>重复最近的已知值</translation>
    </message>
    <message>
        <source>Draw a straight line between the neighbours</source>
        <translation>在相邻值之间作直线插值</translation>
    </message>
    <message>
        <source>Time is the row number, from</source>
        <translation>以行号为时间，起点</translation>
    </message>
    <message>
        <source>in steps of</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Unit of the step</source>
        <translation>步长的单位</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>What was found, by row</source>
        <translation>发现的问题（按行）</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>retort::ui::ImportReportView</name>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Remarks of the import by row</source>
        <translation>按行列出的导入说明</translation>
    </message>
    <message>
        <source>Nothing was read yet.</source>
        <translation>尚未读取任何内容。</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读取的行数</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <source>Missing stamps</source>
        <translation>缺失的时间戳</translation>
    </message>
    <message>
        <source>Duplicate stamps</source>
        <translation>重复的时间戳</translation>
    </message>
    <message>
        <source>Irregular stamps</source>
        <translation>不规则的时间戳</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>retort::ui::LoadedNetwork</name>
    <message>
        <source>Reading the file ...</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>%1 cannot be read. Was it moved?</source>
        <translation>无法读取 %1。文件是否被移动？</translation>
    </message>
    <message>
        <source>SHA-256 %1 ...</source>
        <translation>SHA-256 %1 …</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测值</translation>
    </message>
    <message>
        <source>TorchScript file</source>
        <translation>TorchScript 文件</translation>
    </message>
    <message>
        <source>Checkpoint of the teacher</source>
        <translation>教师的检查点</translation>
    </message>
    <message>
        <source>Train instead</source>
        <translation>改为训练</translation>
    </message>
    <message>
        <source>%1: validation MSE %2, MAE %3 over %4 windows</source>
        <translation>%1：验证 MSE %2，MAE %3，共 %4 个窗口</translation>
    </message>
    <message>
        <source>%1: no forecasts of the validation windows</source>
        <translation>%1：没有验证窗口的预测</translation>
    </message>
    <message>
        <source>It forecasts the validation windows ...</source>
        <translation>正在预测验证窗口…</translation>
    </message>
    <message>
        <source>It is scored on the validation windows when the run has ended.</source>
        <translation>运行结束后将在验证窗口上评估。</translation>
    </message>
    <message>
        <source>It is scored on the validation windows as soon as a run could begin.</source>
        <translation>一旦可以开始运行，就会在验证窗口上评估。</translation>
    </message>
</context>
<context>
    <name>retort::ui::LossTermsChart</name>
    <message>
        <source>Raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Terms as they are, before their weights</source>
        <translation>加权之前的各损失项</translation>
    </message>
    <message>
        <source>Show raw terms</source>
        <translation>显示原始损失项</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>损失项</translation>
    </message>
    <message>
        <source>Choose terms</source>
        <translation>选择损失项</translation>
    </message>
    <message>
        <source>Loss terms</source>
        <translation>损失项</translation>
    </message>
    <message>
        <source>The loss of every batch appears here while a training runs.</source>
        <translation>训练时，这里显示每个批次的损失。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Logarithmic Axis</source>
        <translation>对数坐标轴</translation>
    </message>
    <message>
        <source>Raw Terms</source>
        <translation>原始损失项</translation>
    </message>
    <message>
        <source>Weighted Terms</source>
        <translation>加权损失项</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>loss, raw (scaled)</source>
        <translation>损失，原始（缩放后）</translation>
    </message>
    <message>
        <source>loss, weighted (scaled)</source>
        <translation>损失，加权（缩放后）</translation>
    </message>
</context>
<context>
    <name>retort::ui::MainWindow</name>
    <message>
        <source>Opened %1.</source>
        <translation>已打开 %1。</translation>
    </message>
    <message>
        <source>%1[*] - Retort</source>
        <translation>%1[*] - Retort</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>清除记录</translation>
    </message>
    <message>
        <source>No samples are installed.</source>
        <translation>没有安装示例。</translation>
    </message>
    <message>
        <source>Open a series or an experiment</source>
        <translation>打开序列或实验</translation>
    </message>
    <message>
        <source>Series and experiments (*.csv *.tsv *.txt *.json);;All files (*)</source>
        <translation>序列和实验 (*.csv *.tsv *.txt *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>保存实验</translation>
    </message>
    <message>
        <source>Experiments (*.json)</source>
        <translation>实验 (*.json)</translation>
    </message>
    <message>
        <source>Save the experiment?</source>
        <translation>保存实验吗？</translation>
    </message>
    <message>
        <source>The experiment &quot;%1&quot; has changes that are not saved.</source>
        <translation>实验“%1”有未保存的更改。</translation>
    </message>
    <message>
        <source>Save the experiment first: the command reads its file.</source>
        <translation>请先保存实验：命令要读取它的文件。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Stop the run?</source>
        <translation>停止运行？</translation>
    </message>
    <message>
        <source>A run is going on. It keeps what it has learned so far, but is not measured on the test windows.</source>
        <translation>有运行正在进行。已学到的内容会保留，但不会在测试窗口上评测。</translation>
    </message>
</context>
<context>
    <name>retort::ui::ModelsPage</name>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>About the networks</source>
        <translation>关于网络</translation>
    </message>
    <message>
        <source>Which network to read about</source>
        <translation>选择要了解的网络</translation>
    </message>
    <message>
        <source>A teacher, and a student that answers back</source>
        <translation>一位教师，和一个会作答的学生</translation>
    </message>
    <message>
        <source>The student is %1 times smaller than its teacher</source>
        <translation>学生比教师小 %1 倍</translation>
    </message>
    <message>
        <source>The student is %1 times larger than its teacher</source>
        <translation>学生比教师大 %1 倍</translation>
    </message>
    <message>
        <source>The student is as large as its teacher</source>
        <translation>学生与教师一样大</translation>
    </message>
    <message>
        <source>%1 is the teacher now.</source>
        <translation>现在由 %1 任教师。</translation>
    </message>
    <message>
        <source>%1 is the student now.</source>
        <translation>现在由 %1 任学生。</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排比较</translation>
    </message>
    <message>
        <source>Views of the networks</source>
        <translation>网络的视图</translation>
    </message>
</context>
<context>
    <name>retort::ui::NetworkCatalogue</name>
    <message>
        <source>Transformer</source>
        <translation>Transformer</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频域</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the networks</source>
        <translation>搜索网络</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加次数</translation>
    </message>
    <message>
        <source>Of one window, forward</source>
        <translation>一个窗口前向一次</translation>
    </message>
    <message>
        <source>Use as teacher</source>
        <translation>用作教师</translation>
    </message>
    <message>
        <source>Use as student</source>
        <translation>用作学生</translation>
    </message>
    <message>
        <source>All families</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Family of networks</source>
        <translation>网络类别</translation>
    </message>
    <message>
        <source>Counted at the default options for this task: channels %1, look-back %2, horizon %3.</source>
        <translation>按默认选项为此任务计算：通道 %1，回看长度 %2，预测步长 %3。</translation>
    </message>
</context>
<context>
    <name>retort::ui::NetworkComparison</name>
    <message>
        <source>Teacher: %1</source>
        <translation>教师：%1</translation>
    </message>
    <message>
        <source>Student: %1</source>
        <translation>学生：%1</translation>
    </message>
    <message>
        <source>Layers of %1</source>
        <translation>%1 的各层</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Features: %1</source>
        <translation>特征：%1</translation>
    </message>
    <message>
        <source>Only forecasts can be compared: one of the networks gives no features.</source>
        <translation>只能比较预测：其中一个网络不给出特征。</translation>
    </message>
    <message>
        <source>Feature terms join %1 of the teacher with %2 of the student.</source>
        <translation>特征项将教师的 %1 与学生的 %2 相连。</translation>
    </message>
</context>
<context>
    <name>retort::ui::NetworkFacts</name>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Layers of %1</source>
        <translation>%1 的各层</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Its layers are known once the file is read; a script or mere predictions show none.</source>
        <translation>读取文件后即可得知各层；脚本或单纯的预测值没有可显示的层。</translation>
    </message>
</context>
<context>
    <name>retort::ui::NetworkPanel</name>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Network of the teacher</source>
        <translation>教师的网络</translation>
    </message>
    <message>
        <source>Network of the student</source>
        <translation>学生的网络</translation>
    </message>
    <message>
        <source>Load a trained one ...</source>
        <translation>加载已训练的教师…</translation>
    </message>
    <message>
        <source>Load a trained teacher from a checkpoint</source>
        <translation>从检查点加载已训练的教师</translation>
    </message>
    <message>
        <source>It has no size until its options are right.</source>
        <translation>选项修正之前无法计算规模。</translation>
    </message>
    <message>
        <source>Load a trained teacher</source>
        <translation>加载已训练的教师</translation>
    </message>
    <message>
        <source>A checkpoint of a run, weights that Python saved (.pth, .safetensors) or a TorchScript file</source>
        <translation>运行的检查点、Python 保存的权重（.pth、.safetensors）或 TorchScript 文件</translation>
    </message>
    <message>
        <source>Trained networks (%1);;All files (*)</source>
        <translation>训练好的网络 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Teachers</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Add a teacher</source>
        <translation>添加教师</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Student and assistants</source>
        <translation>学生与助教</translation>
    </message>
    <message>
        <source>Add an assistant</source>
        <translation>添加助教</translation>
    </message>
    <message>
        <source>Several teachers answer together; how, the strategy says.</source>
        <translation>多个教师共同作答，方式由策略决定。</translation>
    </message>
    <message>
        <source>A network of middle size that learns from the teacher and teaches the student.</source>
        <translation>中等大小的网络：向教师学习，再教导学生。</translation>
    </message>
    <message>
        <source>Settings as published</source>
        <translation>已发表的设置</translation>
    </message>
    <message>
        <source>Settings as published ...</source>
        <translation>已发表的设置…</translation>
    </message>
    <message>
        <source>As published for %1</source>
        <translation>按 %1 的发表设置</translation>
    </message>
    <message>
        <source>There is no network to count.</source>
        <translation>没有可计数的网络。</translation>
    </message>
    <message>
        <source>Its network and its size stand in the file.</source>
        <translation>其网络和规模记录在文件中。</translation>
    </message>
</context>
<context>
    <name>retort::ui::ParameterForm</name>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More (%1)</source>
        <translation>更多（%1）</translation>
    </message>
    <message>
        <source>Hide the rarely used options</source>
        <translation>隐藏不常用的选项</translation>
    </message>
    <message>
        <source>Show rarely used options: %1</source>
        <translation>显示不常用的选项：%1</translation>
    </message>
</context>
<context>
    <name>retort::ui::ParameterRow</name>
    <message>
        <source>Changed: %1 before</source>
        <translation>已更改：原为 %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>恢复为 %1</translation>
    </message>
    <message>
        <source>Reset %1 to %2</source>
        <translation>将%1恢复为 %2</translation>
    </message>
</context>
<context>
    <name>retort::ui::PlanDifferenceView</name>
    <message>
        <source>Only differences</source>
        <translation>仅显示差异</translation>
    </message>
    <message>
        <source>Settings of the two runs</source>
        <translation>两次运行的设置</translation>
    </message>
    <message>
        <source>Select two runs in the table to see in which settings they differ.</source>
        <translation>在表中选择两个运行，查看它们的设置有何不同。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The two runs have the same settings.</source>
        <translation>两次运行的设置相同。</translation>
    </message>
</context>
<context>
    <name>retort::ui::PresetBar</name>
    <message>
        <source>Start from</source>
        <translation>起始预设</translation>
    </message>
    <message>
        <source>Preset to start from</source>
        <translation>选择起始预设</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>retort::ui::RecordListModel</name>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Mean squared error on the test windows, scaled values</source>
        <translation>测试窗口上的均方误差，缩放后的值</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Teacher → student</source>
        <translation>教师 → 学生</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Teacher MSE</source>
        <translation>教师 MSE</translation>
    </message>
    <message>
        <source>Plain MSE</source>
        <translation>普通 MSE</translation>
    </message>
    <message>
        <source>Distilled MSE</source>
        <translation>蒸馏 MSE</translation>
    </message>
    <message>
        <source>Naive MSE</source>
        <translation>朴素 MSE</translation>
    </message>
    <message>
        <source>Wins over teacher</source>
        <translation>对教师胜率</translation>
    </message>
    <message>
        <source>Student parameters</source>
        <translation>学生参数量</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>retort::ui::ReportPage</name>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save the LaTeX table</source>
        <translation>保存 LaTeX 表格</translation>
    </message>
    <message>
        <source>Save metrics and curves</source>
        <translation>保存指标和曲线</translation>
    </message>
    <message>
        <source>Save the small model</source>
        <translation>保存小模型</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Run of the report</source>
        <translation>报告对应的运行</translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation>另存为 HTML…</translation>
    </message>
    <message>
        <source>One page that needs nothing else</source>
        <translation>单个页面，无需其他文件</translation>
    </message>
    <message>
        <source>LaTeX table…</source>
        <translation>LaTeX 表格…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>All metrics, and the curves in a second file beside it</source>
        <translation>所有指标，曲线保存在旁边的第二个文件中</translation>
    </message>
    <message>
        <source>Small model…</source>
        <translation>小模型…</translation>
    </message>
    <message>
        <source>The distilled student as TorchScript, to use without Retort</source>
        <translation>TorchScript 格式的蒸馏学生，可脱离 Retort 使用</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>报告预览</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No run yet. Start one, and its report appears here.</source>
        <translation>还没有运行。开始一次运行后，报告会出现在这里。</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunBarsChart</name>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>MSE (scaled)</source>
        <translation>MSE（缩放后）</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunCharts</name>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Start the run</source>
        <translation>开始运行</translation>
    </message>
    <message>
        <source>The validation error appears after the first epoch.</source>
        <translation>第一轮结束后显示验证误差。</translation>
    </message>
    <message>
        <source>The error at each time scale appears after the first epoch.</source>
        <translation>第一轮结束后显示各时间尺度上的误差。</translation>
    </message>
    <message>
        <source>Win rates appear once a student has finished an epoch.</source>
        <translation>学生完成一轮后显示胜率。</translation>
    </message>
    <message>
        <source>The spectra appear after the first epoch.</source>
        <translation>第一轮结束后显示频谱。</translation>
    </message>
    <message>
        <source>A forecast appears after the first epoch.</source>
        <translation>第一轮结束后显示一个预测。</translation>
    </message>
    <message>
        <source>The comparison appears after the first epoch.</source>
        <translation>第一轮结束后显示对比。</translation>
    </message>
    <message>
        <source>The terms of the loss appear with the first batches.</source>
        <translation>第一批次结束后显示各损失项。</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunInspector</name>
    <message>
        <source>Trainings</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Where each training stands</source>
        <translation>各训练的进展</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Distilled</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>What the charts show</source>
        <translation>图表显示的内容</translation>
    </message>
    <message>
        <source>Loss terms of</source>
        <translation>损失项所属</translation>
    </message>
    <message>
        <source>Channel of the forecast</source>
        <translation>预测的通道</translation>
    </message>
    <message>
        <source>Window of the forecast</source>
        <translation>预测的窗口</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>the training in hand</source>
        <translation>当前训练</translation>
    </message>
    <message>
        <source>test window %1</source>
        <translation>测试窗口 %1</translation>
    </message>
    <message>
        <source>a validation window</source>
        <translation>一个验证窗口</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>Epoch of all epochs, the best of them, its validation MSE (scaled), and milliseconds per step</source>
        <translation>当前轮次/总轮次、最佳轮次及其验证 MSE（缩放后）、每步毫秒数</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunPage</name>
    <message>
        <source>The run is being prepared; the first points appear with the first batches.</source>
        <translation>正在准备运行；第一批次结束后出现第一个数据点。</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>运行失败。</translation>
    </message>
    <message>
        <source>Not ready to start.</source>
        <translation>尚不能开始。</translation>
    </message>
    <message>
        <source>Ready to start.</source>
        <translation>可以开始。</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunStrip</name>
    <message>
        <source>Finished in %1.</source>
        <translation>用时 %1 完成。</translation>
    </message>
    <message>
        <source>Stopped before the first epoch.</source>
        <translation>在第一轮结束前停止。</translation>
    </message>
    <message>
        <source>Stopped at epoch %1.</source>
        <translation>已在第 %1 轮停止。</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>运行失败。</translation>
    </message>
    <message>
        <source>Reading the series …</source>
        <translation>正在读取序列…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>%1, epoch %2 of %3, batch %4/%5</source>
        <translation>%1，第 %2/%3 轮，批次 %4/%5</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>已暂停：%1</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>可以开始</translation>
    </message>
    <message>
        <source>Progress of the training in hand</source>
        <translation>当前训练的进度</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>at most %1 left</source>
        <translation>最多还需 %1</translation>
    </message>
    <message>
        <source>this training at most %1 more</source>
        <translation>当前训练最多还需 %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::ScaleErrorChart</name>
    <message>
        <source>Error per scale</source>
        <translation>各尺度误差</translation>
    </message>
    <message>
        <source>The error at coarser scales appears here after the first epoch.</source>
        <translation>第一轮结束后，这里显示较粗尺度上的误差。</translation>
    </message>
    <message>
        <source>scale (steps pooled)</source>
        <translation>尺度（合并的步数）</translation>
    </message>
    <message>
        <source>MSE (scaled)</source>
        <translation>MSE（缩放后）</translation>
    </message>
</context>
<context>
    <name>retort::ui::SeriesChart</name>
    <message>
        <source>Border between training and validation</source>
        <translation>训练集与验证集的分界</translation>
    </message>
    <message>
        <source>Border between validation and test</source>
        <translation>验证集与测试集的分界</translation>
    </message>
    <message>
        <source>Drag, or move with the arrow keys</source>
        <translation>拖动，或用方向键移动</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>No series is open.</source>
        <translation>没有打开的序列。</translation>
    </message>
    <message>
        <source>Open a Series…</source>
        <translation>打开序列…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>time (UTC)</source>
        <translation>时间（UTC）</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1 (data units)</source>
        <translation>%1（数据单位）</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
</context>
<context>
    <name>retort::ui::SpectrumChart</name>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Spectrum over period</source>
        <translation>按周期的频谱</translation>
    </message>
    <message>
        <source>The spectra of truth and forecasts appear here after the first epoch.</source>
        <translation>第一轮结束后，这里显示真值与各预测的频谱。</translation>
    </message>
    <message>
        <source>12 h</source>
        <translation>12 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>168 h</source>
        <translation>168 小时</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Logarithmic Amplitude</source>
        <translation>对数幅度</translation>
    </message>
    <message>
        <source>period (%1)</source>
        <translation>周期（%1）</translation>
    </message>
    <message>
        <source>amplitude (scaled)</source>
        <translation>幅度（缩放后）</translation>
    </message>
</context>
<context>
    <name>retort::ui::StepErrorChart</name>
    <message>
        <source>Error per horizon step</source>
        <translation>各预测步误差</translation>
    </message>
    <message>
        <source>The error of each step ahead appears here after the first epoch.</source>
        <translation>第一轮结束后，这里显示每个预测步的误差。</translation>
    </message>
    <message>
        <source>horizon (steps ahead)</source>
        <translation>预测步（超前步数）</translation>
    </message>
    <message>
        <source>MSE (scaled)</source>
        <translation>MSE（缩放后）</translation>
    </message>
</context>
<context>
    <name>retort::ui::StepRail</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stale: something before it changed</source>
        <translation>已过期：前面的步骤有改动</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1:%2(%3)</translation>
    </message>
</context>
<context>
    <name>retort::ui::TermCard</name>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>作用于</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What %1 compares</source>
        <translation>%1 比较的对象</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>%1 的权重</translation>
    </message>
    <message>
        <source>Factor of the term in the loss; 0 leaves it out.</source>
        <translation>该项在损失中的系数；0 表示不计入。</translation>
    </message>
    <message>
        <source>Remove this term</source>
        <translation>移除此项</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Formula and options</source>
        <translation>公式与选项</translation>
    </message>
    <message>
        <source>Formula and options of %1</source>
        <translation>%1 的公式与选项</translation>
    </message>
    <message>
        <source>Compares %1 of the teacher with %2 of the student, as they are.</source>
        <translation>将教师的 %1 与学生的 %2 直接比较。</translation>
    </message>
    <message>
        <source>Joins %1 of the teacher, through a small trained regressor, with %2 of the student.</source>
        <translation>将教师的 %1 经一个可训练的小型回归器，与学生的 %2 相连。</translation>
    </message>
    <message>
        <source>The student has no feature &quot;%1&quot;. Choose another below.</source>
        <translation>学生没有特征“%1”。请在下方另选。</translation>
    </message>
    <message>
        <source>The teacher has no feature &quot;%1&quot;. Choose another below.</source>
        <translation>教师没有特征“%1”。请在下方另选。</translation>
    </message>
    <message>
        <source>Teacher&apos;s feature</source>
        <translation>教师特征</translation>
    </message>
    <message>
        <source>Teacher&apos;s feature of %1</source>
        <translation>%1 的教师特征</translation>
    </message>
    <message>
        <source>Student&apos;s feature</source>
        <translation>学生特征</translation>
    </message>
    <message>
        <source>Student&apos;s feature of %1</source>
        <translation>%1 的学生特征</translation>
    </message>
</context>
<context>
    <name>retort::ui::ValidationChart</name>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>MSE and MAE</source>
        <translation>MSE 和 MAE</translation>
    </message>
    <message>
        <source>Validation error to show</source>
        <translation>要显示的验证误差</translation>
    </message>
    <message>
        <source>Validation error</source>
        <translation>验证误差</translation>
    </message>
    <message>
        <source>The error on the validation windows appears here after the first epoch.</source>
        <translation>第一轮结束后，这里显示验证窗口上的误差。</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>MSE (scaled)</source>
        <translation>MSE（缩放后）</translation>
    </message>
    <message>
        <source>MAE (scaled)</source>
        <translation>MAE（缩放后）</translation>
    </message>
    <message>
        <source>MSE and MAE (scaled)</source>
        <translation>MSE 和 MAE（缩放后）</translation>
    </message>
    <message>
        <source>%1, MAE</source>
        <translation>%1,MAE</translation>
    </message>
</context>
<context>
    <name>retort::ui::WeightList</name>
    <message>
        <source>No distillation terms: the student learns from the data alone.</source>
        <translation>没有蒸馏损失项：学生只从数据中学习。</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>%1 的权重</translation>
    </message>
    <message>
        <source>Factor of the term in the loss; 0 leaves it out.</source>
        <translation>该项在损失中的系数；0 表示不计入。</translation>
    </message>
</context>
<context>
    <name>retort::ui::WelcomePage</name>
    <message>
        <source>Distil a forecaster</source>
        <translation>蒸馏一个预测模型</translation>
    </message>
    <message>
        <source>Train a large teacher on your series, let a small student learn from it, and see where and why it learned: live, in numbers you can trust.</source>
        <translation>在您的序列上训练大型教师，让小型学生向它学习，并看清它在哪里、为什么学到了东西：实时呈现，数字可信。</translation>
    </message>
    <message>
        <source>Open the sample experiment</source>
        <translation>打开示例实验</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>No samples are installed.</source>
        <translation>没有安装示例。</translation>
    </message>
    <message>
        <source>What you open appears here.</source>
        <translation>打开过的内容会出现在这里。</translation>
    </message>
    <message>
        <source>or drop a CSV file, an experiment, a trained teacher or the folder of a run anywhere in this window</source>
        <translation>也可以把 CSV 文件、实验、训练好的教师或运行文件夹拖放到窗口任意位置</translation>
    </message>
</context>
<context>
    <name>retort::ui::WinRateChart</name>
    <message>
        <source>Win rate</source>
        <translation>胜率</translation>
    </message>
    <message>
        <source>Who forecasts more windows better appears here once a student has a rival.</source>
        <translation>学生有了对手之后，这里显示谁在更多窗口上预测得更好。</translation>
    </message>
    <message>
        <source>Distilled over teacher</source>
        <translation>蒸馏学生对教师</translation>
    </message>
    <message>
        <source>Distilled over plain</source>
        <translation>蒸馏学生对普通学生</translation>
    </message>
    <message>
        <source>Plain over teacher</source>
        <translation>普通学生对教师</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>windows won (%)</source>
        <translation>获胜窗口（%）</translation>
    </message>
    <message>
        <source>over teacher</source>
        <translation>胜教师</translation>
    </message>
    <message>
        <source>over plain</source>
        <translation>胜普通学生</translation>
    </message>
    <message>
        <source>plain over teacher</source>
        <translation>普通胜教师</translation>
    </message>
</context>
<context>
    <name>retort::ui::WindowActions</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>New experiment</source>
        <translation>新建实验</translation>
    </message>
    <message>
        <source>Open the sample experiment</source>
        <translation>打开示例实验</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Start the run</source>
        <translation>开始运行</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End this stage and go on with the next</source>
        <translation>结束当前阶段并进入下一阶段</translation>
    </message>
    <message>
        <source>End this stage</source>
        <translation>结束当前阶段</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>停止运行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Copy the command for this run</source>
        <translation>复制本次运行的命令</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>欢迎页</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到%1</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>所有命令…</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>主题：跟随系统</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>主题：浅色</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>主题：深色</translation>
    </message>
    <message>
        <source>About Retort</source>
        <translation>关于 Retort</translation>
    </message>
</context>
<context>
    <name>retort::ui::Workspace</name>
    <message>
        <source>New experiment</source>
        <translation>新建实验</translation>
    </message>
    <message>
        <source>Choose a series first: open a CSV file or the sample experiment.</source>
        <translation>请先选择序列：打开 CSV 文件或示例实验。</translation>
    </message>
    <message>
        <source>The series is being read.</source>
        <translation>正在读取序列。</translation>
    </message>
    <message>
        <source>The series was not read. Read it again on the Data page.</source>
        <translation>序列未读取。请在“数据”页重新读取。</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>The run in %1 keeps no distilled student. Choose a run that trained one.</source>
        <translation>%1 中的运行没有保存蒸馏学生。请选择训练过蒸馏学生的运行。</translation>
    </message>
    <message>
        <source>The network could not be built: %1</source>
        <translation>无法构建网络：%1</translation>
    </message>
    <message>
        <source>%1 could not be moved to %2: %3. May you write in both folders?</source>
        <translation>无法将 %1 移动到 %2：%3。您对两个文件夹都有写权限吗？</translation>
    </message>
    <message>
        <source>The runs on disk could not be read: %1</source>
        <translation>无法读取磁盘上的运行：%1</translation>
    </message>
    <message>
        <source>The run broke off: %1. Its record holds what was done until then.</source>
        <translation>运行中断：%1。记录保存了此前完成的内容。</translation>
    </message>
    <message>
        <source>The series could not be read: %1</source>
        <translation>无法读取序列：%1</translation>
    </message>
    <message>
        <source>%1 holds no run: there is no plan.json in it.</source>
        <translation>%1 中没有运行：其中没有 plan.json。</translation>
    </message>
    <message>
        <source>%1 is not there. Was it moved or renamed?</source>
        <translation>%1 不存在。它被移动或重命名了吗？</translation>
    </message>
    <message>
        <source>The network could not be read: %1</source>
        <translation>无法读取该网络：%1</translation>
    </message>
</context>
</TS>
