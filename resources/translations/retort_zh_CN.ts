<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Comparability</name>
    <message>
        <source>series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>horizon</source>
        <translation>预测长度</translation>
    </message>
    <message>
        <source>split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>scaler</source>
        <translation>缩放器</translation>
    </message>
    <message>
        <source>forecast channels</source>
        <translation>预测通道</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 %2 ± %3</source>
        <translation>%1 %2 ± %3</translation>
    </message>
    <message>
        <source>number of test windows</source>
        <translation>测试窗口数</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>The selected runs differ in: %1. Their figures cannot be compared.</source>
        <translation>所选运行在以下方面不同：%1。其数值不可比较。</translation>
    </message>
    <message>
        <source>The selected runs have the same series, horizon and split: their figures can be compared.</source>
        <translation>所选运行的序列、预测步长和划分相同：其数值可以比较。</translation>
    </message>
    <message>
        <source>Test %1 over %2 seeds, mean ± standard deviation: %3</source>
        <translation>%2 个种子的测试 %1，均值 ± 标准差：%3</translation>
    </message>
</context>
<context>
    <name>FutureViews</name>
    <message>
        <source>%1 % interval, lower end</source>
        <translation>%1 % 区间，下端</translation>
    </message>
    <message>
        <source>%1 % interval, upper end</source>
        <translation>%1 % 区间，上端</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 % interval</source>
        <translation>%1 % 区间</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
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
        <source>Pinball loss</source>
        <translation>分位数损失（pinball）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, ramped up until epoch %1</source>
        <translation>，预热至第 %1 轮</translation>
    </message>
    <message>
        <source>, zero after epoch %1</source>
        <translation>，第 %1 轮后为零</translation>
    </message>
    <message>
        <source>pred.</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>feat.</source>
        <translation>特征</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>第 %1 行，列 %2：%3</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>列 %1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
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
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>%1 added as an assistant</source>
        <translation>增加助教 %1</translation>
    </message>
    <message>
        <source>teacher&apos;s feature</source>
        <translation>教师特征</translation>
    </message>
    <message>
        <source>student&apos;s feature</source>
        <translation>学生特征</translation>
    </message>
    <message>
        <source>first feature</source>
        <translation>第一个特征</translation>
    </message>
    <message>
        <source>teacher other than %1</source>
        <translation>教师不是 %1</translation>
    </message>
    <message>
        <source>student other than %1</source>
        <translation>学生不是 %1</translation>
    </message>
    <message>
        <source>%1 added as a teacher</source>
        <translation>增加教师 %1</translation>
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
    <message>
        <source>row number (%1)</source>
        <translation>行号（%1）</translation>
    </message>
    <message>
        <source>row number</source>
        <translation>行号</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Loss term</source>
        <translation>损失项</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助教</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Split, %1</source>
        <translation>划分，%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>SizeWords</name>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>%1 parameters  ·  %2 multiply-adds per window</source>
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
        <source>The column is empty and is ignored.</source>
        <translation>该列为空，已忽略。</translation>
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
        <source>The target &apos;%1&apos; is not among the channels of &apos;%2&apos;. Choose one of its %3 channels.</source>
        <translation>目标“%1”不在“%2”的通道中。请从它的 %3 个通道中选择。</translation>
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
        <source>The look-back is %1 and the horizon %2. Both must be at least 1.</source>
        <translation>回看长度为 %1，预测长度为 %2。两者都至少应为 1。</translation>
    </message>
    <message>
        <source>The target &apos;%1&apos; is not among the channels of &apos;%2&apos;. Did you mean &apos;%3&apos;?</source>
        <translation>目标“%1”不在“%2”的通道中。您是指“%3”吗？</translation>
    </message>
    <message>
        <source>The target &apos;%1&apos; is listed twice. Remove one of them.</source>
        <translation>目标“%1”列出了两次。请移除其中一个。</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3 is too large for a measurement. Is it a missing-value marker? Declare it as one or remove it.</source>
        <translation>第 %1 行，列 %2：%3 作为测量值过大。它是否为缺失值标记？请将其声明为缺失值标记，或将其删除。</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3 is %4 after scaling by the training rows. Is it a missing-value marker? Declare it as one or remove it.</source>
        <translation>第 %1 行，列 %2：%3 按训练集缩放后为 %4。它是否为缺失值标记？请将其声明为缺失值标记，或将其删除。</translation>
    </message>
    <message>
        <source>%1 of the filled values are training targets: the networks learn from them.</source>
        <translation>其中 %1 个填充值是训练目标：网络会从中学习。</translation>
    </message>
    <message>
        <source>The series &apos;%1&apos; has no channel. Choose at least one.</source>
        <translation>序列“%1”没有通道。请至少选择一个。</translation>
    </message>
    <message>
        <source>All %1 training windows (look-back %2, horizon %3) contain a missing value. Choose how to fill missing values, or shorten the windows.</source>
        <translation>全部 %1 个训练窗口（回看长度 %2，预测长度 %3）都含有缺失值。请选择缺失值的填充方式，或缩短窗口。</translation>
    </message>
    <message>
        <source>All %1 validation windows (look-back %2, horizon %3) contain a missing value. Choose how to fill missing values, or shorten the windows.</source>
        <translation>全部 %1 个验证窗口（回看长度 %2，预测长度 %3）都含有缺失值。请选择缺失值的填充方式，或缩短窗口。</translation>
    </message>
    <message>
        <source>All %1 test windows (look-back %2, horizon %3) contain a missing value. Choose how to fill missing values, or shorten the windows.</source>
        <translation>全部 %1 个测试窗口（回看长度 %2，预测长度 %3）都含有缺失值。请选择缺失值的填充方式，或缩短窗口。</translation>
    </message>
    <message>
        <source>%1: column %2 has no values. Choose another channel.</source>
        <translation>%1：列 %2 没有任何值。请选择其他通道。</translation>
    </message>
    <message>
        <source>True and false are read as 1 and 0.</source>
        <translation>true 和 false 分别读作 1 和 0。</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: &apos;%4&apos; is not a number. Is the decimal separator a comma?</source>
        <translation>%1：第 %2 行，列 %3：“%4”不是数字。小数点是否为逗号？</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: &apos;%4&apos; is not a number. Is the decimal separator a point?</source>
        <translation>%1：第 %2 行，列 %3：“%4”不是数字。小数点是否为“.”？</translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; of %2 is the time column and cannot also be a channel. Remove it from one of the two.</source>
        <translation>%2 的列“%1”是时间列，不能同时作为通道。请从其中一处移除。</translation>
    </message>
    <message>
        <source>The channel &apos;%1&apos; is listed twice. Remove one of them.</source>
        <translation>通道“%1”列出了两次。请移除其中一个。</translation>
    </message>
    <message>
        <source>%1 was not found. Check the path.</source>
        <translation>找不到 %1。请检查路径。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Choose a file you have permission to open.</source>
        <translation>无法读取 %1：%2。请选择您有权打开的文件。</translation>
    </message>
    <message>
        <source>%1 is an SQLite database. Export the table as CSV and choose that file.</source>
        <translation>%1 是 SQLite 数据库。请将数据表导出为 CSV，再选择该文件。</translation>
    </message>
    <message>
        <source>%1 is empty. Choose a file with data.</source>
        <translation>%1 是空文件。请选择有数据的文件。</translation>
    </message>
    <message>
        <source>%1 is a Git LFS pointer; the file itself was not downloaded. Run &quot;git lfs pull&quot; in its repository, or download the file.</source>
        <translation>%1 是 Git LFS 指针；文件本身尚未下载。请在其仓库中运行“git lfs pull”，或下载该文件。</translation>
    </message>
    <message>
        <source>%1: row %2: a quote is opened but never closed. Close or remove it.</source>
        <translation>%1：第 %2 行：引号未闭合。请补全或删除该引号。</translation>
    </message>
    <message>
        <source>%1: row %2 has %3 cells, but there are %4 columns. Check the delimiter and the decimal separator, or put cells that contain the delimiter in quotes.</source>
        <translation>%1：第 %2 行有 %3 个单元格，而列数为 %4。请检查分隔符和小数点，或给含有分隔符的单元格加上引号。</translation>
    </message>
    <message>
        <source>The row has %1 cells, but there are %2 columns; the rest are treated as missing.</source>
        <translation>该行有 %1 个单元格，而列数为 %2；其余视为缺失。</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: &apos;%4&apos; does not match the time format of the first rows of the column (&apos;%5&apos;). Use the same format for all timestamps.</source>
        <translation>%1：第 %2 行，列 %3：“%4”与该列前几行（“%5”）的时间格式不一致。请对所有时间戳使用同一格式。</translation>
    </message>
    <message>
        <source>%1 has no numeric column besides the time. Check the delimiter (&apos;%2&apos;) and the decimal separator (&apos;%3&apos;).</source>
        <translation>%1 除时间外没有数值列。请检查分隔符（“%2”）和小数点（“%3”）。</translation>
    </message>
    <message>
        <source>No column looks like a time column; the row number is used instead.</source>
        <translation>没有像是时间的列；改用行号作为时间。</translation>
    </message>
    <message>
        <source>The step of the row number must be greater than zero.</source>
        <translation>行号的步长必须大于零。</translation>
    </message>
    <message>
        <source>%1 has a header but no rows below it. Choose a file with data.</source>
        <translation>%1 有表头，但下面没有数据行。请选择有数据的文件。</translation>
    </message>
    <message>
        <source>Column %1 has no name in the header; it is called &apos;%2&apos;.</source>
        <translation>第 %1 列在表头中没有名称，命名为“%2”。</translation>
    </message>
    <message>
        <source>The header contains &apos;%1&apos; more than once; column %2 is renamed &apos;%3&apos;.</source>
        <translation>表头中有多个“%1”；第 %2 列改名为“%3”。</translation>
    </message>
    <message>
        <source>%1 has no column &apos;%2&apos;. Did you mean &apos;%3&apos;?</source>
        <translation>%1 没有列“%2”。您是指“%3”吗？</translation>
    </message>
    <message>
        <source>%1 has no column &apos;%2&apos;. Its first columns are: %3.</source>
        <translation>%1 没有列“%2”。它的开头几列是：%3。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be the delimiter. Choose a comma, semicolon, tab, vertical bar or space.</source>
        <translation>“%1”不能作为分隔符。请选择逗号、分号、制表符、竖线或空格。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be the decimal separator. Choose a point or a comma.</source>
        <translation>“%1”不能作为小数点。请选择“.”或逗号。</translation>
    </message>
    <message>
        <source>The first rows do not show whether the day or the month comes first; the import decides from all rows.</source>
        <translation>前几行无法说明日在前还是月在前；导入时根据所有行判断。</translation>
    </message>
    <message>
        <source>The workbook has %1 sheets; &apos;%2&apos; is read. Choose another in the import settings.</source>
        <translation>工作簿有 %1 个工作表；读取的是“%2”。可在导入设置中选择其他工作表。</translation>
    </message>
    <message>
        <source>%1 has no series below @data (row %2).</source>
        <translation>%1 在 @data 之后没有序列（第 %2 行）。</translation>
    </message>
    <message>
        <source>%1 has no sheet &apos;%2&apos;. Its sheets are: %3.</source>
        <translation>%1 没有工作表“%2”。它的工作表有：%3。</translation>
    </message>
    <message>
        <source>Sheet &apos;%2&apos; of %1 is empty. Choose another sheet.</source>
        <translation>%1 的工作表“%2”为空。请选择其他工作表。</translation>
    </message>
    <message>
        <source>%1 is damaged: its part %2 cannot be read (%3).</source>
        <translation>%1 已损坏：无法读取其中的部件 %2（%3）。</translation>
    </message>
    <message>
        <source>%1 has no sheets. Save the workbook again.</source>
        <translation>%1 没有工作表。请重新保存该工作簿。</translation>
    </message>
    <message>
        <source>The split ratios %1 + %2 + %3 sum to %4. Choose non-negative ratios that sum to at most 1.</source>
        <translation>划分比例 %1 + %2 + %3 的总和为 %4。请选择不为负且总和不超过 1 的比例。</translation>
    </message>
    <message>
        <source>One part of the split has %1 rows. Give whole row counts, or ratios that sum to at most 1.</source>
        <translation>划分中有一部分为 %1 行。请给出整数行数，或总和不超过 1 的比例。</translation>
    </message>
    <message>
        <source>The split needs %1 + %2 + %3 = %4 rows, but the series has only %5. Make one of the parts smaller.</source>
        <translation>划分需要 %1 + %2 + %3 = %4 行，而序列只有 %5 行。请缩小某一部分。</translation>
    </message>
    <message>
        <source>The training set has %1 of %2 rows, but one window needs %3 (look-back %4 + horizon %5). Shorten the window or give the training set more rows.</source>
        <translation>训练集只有 %1 行（共 %2 行），而一个窗口需要 %3 行（回看长度 %4 + 预测长度 %5）。请缩短窗口，或给训练集更多行。</translation>
    </message>
    <message>
        <source>The validation set has %1 of %2 rows, but one forecast needs %3 (the horizon). Shorten the horizon or give the validation set more rows.</source>
        <translation>验证集只有 %1 行（共 %2 行），而一次预测需要 %3 行（预测长度）。请缩短预测长度，或给验证集更多行。</translation>
    </message>
    <message>
        <source>The test set has %1 of %2 rows, but one forecast needs %3 (the horizon). Shorten the horizon or give the test set more rows.</source>
        <translation>测试集只有 %1 行（共 %2 行），而一次预测需要 %3 行（预测长度）。请缩短预测长度，或给测试集更多行。</translation>
    </message>
    <message>
        <source>The dates do not show whether the day or the month comes first; they are read as month/day/year.</source>
        <translation>日期无法说明日在前还是月在前；按月/日/年读取。</translation>
    </message>
    <message>
        <source>%1, column %2: there are fewer than two distinct timestamps (%3), so the sampling interval is unknown. Choose another time column, or use the row number as time.</source>
        <translation>%1，列 %2：不重复的时间戳不足两个（%3），无法确定采样间隔。请选择其他时间列，或以行号为时间。</translation>
    </message>
    <message>
        <source>The row has no timestamp and is skipped.</source>
        <translation>该行没有时间戳，已跳过。</translation>
    </message>
    <message>
        <source>The newest row comes first; the order was reversed.</source>
        <translation>最新的行在最前；已反转顺序。</translation>
    </message>
    <message>
        <source>The timestamp %1 is earlier than the previous one (%2); the rows were sorted by time.</source>
        <translation>时间戳 %1 早于前一行（%2）；各行已按时间排序。</translation>
    </message>
    <message>
        <source>The timestamp %1 already occurred in row %2; this row is skipped.</source>
        <translation>时间戳 %1 已在第 %2 行出现；本行已跳过。</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: the timestamp %4 already occurred, as did those of %5 of %6 rows. Give each series its own column and put date and time of day in one column, or use the row number as time.</source>
        <translation>%1：第 %2 行，列 %3：时间戳 %4 已出现过，%6 行中有 %5 行如此。请让每个序列各占一列，并将日期与时刻合为一列，或以行号为时间。</translation>
    </message>
    <message>
        <source>The timestamp %1 falls on the same step as the previous row (%2); this row is skipped.</source>
        <translation>时间戳 %1 与前一行（%2）落在同一时间步；本行已跳过。</translation>
    </message>
    <message>
        <source>The timestamp %1 is off the regular interval and is moved to %2.</source>
        <translation>时间戳 %1 不在规则间隔上，已移至 %2。</translation>
    </message>
    <message>
        <source>There is a gap before the timestamp %1: %2 timestamps are missing, starting with %3. Rows without values are inserted.</source>
        <translation>时间戳 %1 之前有间断：缺失 %2 个时间戳，第一个是 %3。已补入无值的行。</translation>
    </message>
    <message>
        <source>%1, column %2: the timestamps have no regular interval; %3 of %4 rows would fall on a step that is already taken. Resample the file to a regular interval, or use the row number as time.</source>
        <translation>%1，列 %2：时间戳的间隔不规则；%4 行中有 %3 行会落在已占用的时间步上。请将文件重采样为规则间隔，或以行号为时间。</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: the gap from the previous timestamp, %4, to this one, %5, is so long that a regular time axis would have %6 rows for %7 timestamps. Correct the timestamp, or use the row number as time.</source>
        <translation>%1：第 %2 行，列 %3：前一个时间戳 %4 与本行的 %5 相隔太久，规则的时间轴将用 %6 行容纳 %7 个时间戳。请更正该时间戳，或以行号为时间。</translation>
    </message>
    <message>
        <source>%1 missing values are filled: by linear interpolation in the training rows (which looks ahead), by the last known value in the validation and test rows. None of them counts as ground truth.</source>
        <translation>已填充 %1 个缺失值：训练集用线性插值（会用到之后的值），验证集和测试集用最近的已知值。填充值均不算作真实值。</translation>
    </message>
    <message>
        <source>%1 missing values are filled with the last known value. None of them counts as ground truth.</source>
        <translation>已用最近的已知值填充 %1 个缺失值。填充值均不算作真实值。</translation>
    </message>
    <message>
        <source>%1 target values in the test rows are missing; they are excluded from scores, win rates and the stored ground truth.</source>
        <translation>测试集中缺失 %1 个目标值；评分、胜率和保存的真实值均不包含它们。</translation>
    </message>
    <message>
        <source>The channel is constant in the training rows (%1); its errors say nothing about a network.</source>
        <translation>该通道在训练集中恒定（%1）；其误差不能说明网络的好坏。</translation>
    </message>
    <message>
        <source>The values are so far from zero that the networks&apos; single precision rounds their changes away. Errors are computed in double precision from the original values; choose a scaler so that the networks see the changes.</source>
        <translation>这些值离零太远，其变化在网络的单精度下会因舍入而丢失。误差以双精度按原始值计算；请选择一种缩放方式，使网络能看到这些变化。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a finite number and is treated as missing.</source>
        <translation>“%1”不是有限数值，视为缺失。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a finite number and is treated as missing, as are %2 cells of the column in total.</source>
        <translation>“%1”不是有限数值，视为缺失；该列共有 %2 个这样的单元格。</translation>
    </message>
    <message>
        <source>The column contains times and is ignored; the time is taken from another column.</source>
        <translation>该列是时间，已忽略；时间取自另一列。</translation>
    </message>
    <message>
        <source>Treated as missing: %1.</source>
        <translation>视为缺失：%1。</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: &apos;%4&apos; is not a number. Does it contain thousands separators? Set the thousands separator in the import settings.</source>
        <translation>%1：第 %2 行，列 %3：“%4”不是数字。其中是否有千位分隔符？请在导入设置中指定千位分隔符。</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: &apos;%4&apos; is not a finite number. Correct the cell, leave it empty if the value is missing, or add its text to the missing-value markers.</source>
        <translation>%1：第 %2 行，列 %3：“%4”不是有限数值。请更正该单元格；若该值缺失，请将其留空，或把其文字添加到缺失值标记。</translation>
    </message>
    <message>
        <source>%2 values are 0 while all others are far from it: if 0 stands for a missing value here, add it to the missing-value markers.</source>
        <translation>有 %2 个值为 0，而其余值都远离 0：如果这里的 0 表示缺失值，请将其添加到缺失值标记。</translation>
    </message>
    <message>
        <source>%1 (%2 times) is far from all other values: if it stands for a missing value, add it to the missing-value markers.</source>
        <translation>%1（出现 %2 次）远离其余所有值：如果它表示缺失值，请将其添加到缺失值标记。</translation>
    </message>
    <message>
        <source>%1 is compressed. Decompress it (gunzip, bunzip2, unxz, zstd -d) and choose the file inside.</source>
        <translation>%1 是压缩文件。请先解压（gunzip、bunzip2、unxz、zstd -d），再选择其中的文件。</translation>
    </message>
    <message>
        <source>%1 is an HDF5 file, which Retort cannot read. Convert it to CSV, for example in Python: import pandas; pandas.read_hdf(&apos;%1&apos;).to_csv(&apos;series.csv&apos;).</source>
        <translation>%1 是 HDF5 文件，Retort 无法读取。请将其转换为 CSV，例如在 Python 中：import pandas; pandas.read_hdf(&apos;%1&apos;).to_csv(&apos;series.csv&apos;)。</translation>
    </message>
    <message>
        <source>%1 is a NetCDF file, which Retort cannot read. Convert it to CSV, for example in Python: import xarray; xarray.open_dataset(&apos;%1&apos;).to_dataframe().to_csv(&apos;series.csv&apos;).</source>
        <translation>%1 是 NetCDF 文件，Retort 无法读取。请将其转换为 CSV，例如在 Python 中：import xarray; xarray.open_dataset(&apos;%1&apos;).to_dataframe().to_csv(&apos;series.csv&apos;)。</translation>
    </message>
    <message>
        <source>%1 is a Parquet file, which Retort cannot read. Convert it to CSV, for example in Python: import pandas; pandas.read_parquet(&apos;%1&apos;).to_csv(&apos;series.csv&apos;).</source>
        <translation>%1 是 Parquet 文件，Retort 无法读取。请将其转换为 CSV，例如在 Python 中：import pandas; pandas.read_parquet(&apos;%1&apos;).to_csv(&apos;series.csv&apos;)。</translation>
    </message>
    <message>
        <source>%1 is an Arrow (Feather) file, which Retort cannot read. Convert it to CSV, for example in Python: import pandas; pandas.read_feather(&apos;%1&apos;).to_csv(&apos;series.csv&apos;).</source>
        <translation>%1 是 Arrow（Feather）文件，Retort 无法读取。请将其转换为 CSV，例如在 Python 中：import pandas; pandas.read_feather(&apos;%1&apos;).to_csv(&apos;series.csv&apos;)。</translation>
    </message>
    <message>
        <source>%1 is a NumPy array, which has no names and no times. Convert it to CSV, for example in Python: import numpy; numpy.savetxt(&apos;series.csv&apos;, numpy.load(&apos;%1&apos;), delimiter=&apos;,&apos;).</source>
        <translation>%1 是 NumPy 数组，其中没有名称和时间。请将其转换为 CSV，例如在 Python 中：import numpy; numpy.savetxt(&apos;series.csv&apos;, numpy.load(&apos;%1&apos;), delimiter=&apos;,&apos;)。</translation>
    </message>
    <message>
        <source>%1 is a workbook from an old version of Excel (.xls). Save it as .xlsx or CSV and choose that file.</source>
        <translation>%1 是旧版 Excel 工作簿（.xls）。请将其另存为 .xlsx 或 CSV，再选择该文件。</translation>
    </message>
    <message>
        <source>%1 is a PDF document. Choose a delimited text file (CSV, TSV) or a workbook (.xlsx).</source>
        <translation>%1 是 PDF 文档。请选择分隔文本文件（CSV、TSV）或工作簿（.xlsx）。</translation>
    </message>
    <message>
        <source>%1 is a MATLAB file, which Retort cannot read. Export the table as CSV, in MATLAB with writetable or writematrix.</source>
        <translation>%1 是 MATLAB 文件，Retort 无法读取。请在 MATLAB 中用 writetable 或 writematrix 将数据表导出为 CSV。</translation>
    </message>
    <message>
        <source>%1 is a Python pickle. Convert it to CSV, for example in Python: import pandas; pandas.read_pickle(&apos;%1&apos;).to_csv(&apos;series.csv&apos;).</source>
        <translation>%1 是 Python pickle 文件。请将其转换为 CSV，例如在 Python 中：import pandas; pandas.read_pickle(&apos;%1&apos;).to_csv(&apos;series.csv&apos;)。</translation>
    </message>
    <message>
        <source>%1 is a web page, perhaps a login page instead of the file. Download the file again and check that it contains rows of data.</source>
        <translation>%1 是网页，可能是登录页面而非文件本身。请重新下载该文件，并检查其中是否有数据行。</translation>
    </message>
    <message>
        <source>%1 is an XML file, which Retort cannot read. Convert it to CSV.</source>
        <translation>%1 是 XML 文件，Retort 无法读取。请将其转换为 CSV。</translation>
    </message>
    <message>
        <source>%1 is a JSON file, which Retort cannot read. Convert it to CSV, for example in Python: import pandas; pandas.read_json(&apos;%1&apos;).to_csv(&apos;series.csv&apos;).</source>
        <translation>%1 是 JSON 文件，Retort 无法读取。请将其转换为 CSV，例如在 Python 中：import pandas; pandas.read_json(&apos;%1&apos;).to_csv(&apos;series.csv&apos;)。</translation>
    </message>
    <message>
        <source>%1 is not text: byte %2 is zero. Choose a delimited text file (CSV, TSV) or a workbook (.xlsx).</source>
        <translation>%1 不是文本：第 %2 个字节为零。请选择分隔文本文件（CSV、TSV）或工作簿（.xlsx）。</translation>
    </message>
    <message>
        <source>Columns are separated by &apos;%1&apos; (%2 columns); &apos;%3&apos; would give %4. If this is wrong, choose the delimiter in the import settings.</source>
        <translation>各列以“%1”分隔（%2 列）；若用“%3”则为 %4 列。如有误，请在导入设置中选择分隔符。</translation>
    </message>
    <message>
        <source>The first %1 lines precede the table and are skipped.</source>
        <translation>前 %1 行位于表格之前，已跳过。</translation>
    </message>
    <message>
        <source>The first row (%1, ...) is read as names, because the rows below it are of a different kind. If it contains values, say so in the import settings.</source>
        <translation>第一行（%1, ...）作为名称读取，因为其下各行的类型不同。如果该行是数值，请在导入设置中指明。</translation>
    </message>
    <message>
        <source>The row below the names (&apos;%1&apos;) is read as units.</source>
        <translation>名称下面的一行（“%1”）作为单位读取。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in column %2 is read as %3 (thousands separator &apos;%4&apos;), because other numbers use the other decimal separator. If this is wrong, choose the decimal separator &apos;%4&apos; in the import settings.</source>
        <translation>列 %2 中的“%1”读作 %3（千位分隔符为“%4”），因为其他数字使用另一种小数点。如有误，请在导入设置中将小数点设为“%4”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in column %2 is read as %3 (thousands separator &apos;%4&apos;), because the column also contains whole numbers below 1000. If this is wrong, choose the decimal separator &apos;%4&apos; in the import settings.</source>
        <translation>列 %2 中的“%1”读作 %3（千位分隔符为“%4”），因为该列中还有小于 1000 的整数。如有误，请在导入设置中将小数点设为“%4”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in column %2 is read as %3 (thousands separator &apos;%4&apos;), because the delimiter, dates and names suggest a locale that writes numbers this way. If this is wrong, choose the decimal separator &apos;%4&apos; in the import settings.</source>
        <translation>列 %2 中的“%1”读作 %3（千位分隔符为“%4”），因为从分隔符、日期和名称看，文件所属地区这样书写数字。如有误，请在导入设置中将小数点设为“%4”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in column %2 is read as %3 (decimal separator &apos;%4&apos;), because the delimiter, dates and names suggest a locale that writes numbers this way. If this is wrong, choose the thousands separator &apos;%4&apos; in the import settings.</source>
        <translation>列 %2 中的“%1”读作 %3（小数点为“%4”），因为从分隔符、日期和名称看，文件所属地区这样书写数字。如有误，请在导入设置中将千位分隔符设为“%4”。</translation>
    </message>
    <message>
        <source>The timestamp %1 already occurred for &apos;%2&apos;; this row is skipped.</source>
        <translation>“%2”的时间戳 %1 已出现过；本行已跳过。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a time: this row and the rows below it (%2 in total) are treated as a summary below the table and skipped.</source>
        <translation>“%1”不是时间：本行及其下各行（共 %2 行）视为表格下方的汇总，已跳过。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read as a time; the row is skipped (%2 such rows).</source>
        <translation>“%1”无法读作时间；该行已跳过（共 %2 个这样的行）。</translation>
    </message>
    <message>
        <source>%1 cannot be read as stacked series: this needs a time column and an id column. Choose another layout in the import settings.</source>
        <translation>%1 无法作为堆叠的序列读取：需要一个时间列和一个标识列。请在导入设置中选择其他布局。</translation>
    </message>
    <message>
        <source>The timestamps are times of day without a date; time is counted from the first row, continuing past midnight.</source>
        <translation>时间戳只有时刻而没有日期；时间从第一行起累计，跨过午夜继续。</translation>
    </message>
    <message>
        <source>%1 timestamps include a time zone and %2 do not; the latter are treated as UTC.</source>
        <translation>%1 个时间戳带有时区，%2 个没有；后者视为 UTC。</translation>
    </message>
    <message>
        <source>The UTC offsets of the timestamps range from %1 to %2 minutes, as with daylight saving time; all are converted to UTC.</source>
        <translation>各时间戳相对 UTC 的偏移从 %1 到 %2 分钟不等，例如因夏令时所致；已全部转换为 UTC。</translation>
    </message>
    <message>
        <source>Each row contains one series, and time runs along the header; each row becomes a channel.</source>
        <translation>每行是一个序列，时间沿表头排列；每行成为一个通道。</translation>
    </message>
    <message>
        <source>Each row contains one day, with its hours in columns %1 to %2; the days are joined end to end.</source>
        <translation>每行是一天，其各小时位于列 %1 至列 %2；各天已首尾相接。</translation>
    </message>
    <message>
        <source>%1: row %2 has %3 cells, but the header has %4 columns. Is the delimiter (&apos;%5&apos;) also the decimal separator? Name every column, or choose another delimiter.</source>
        <translation>%1：第 %2 行有 %3 个单元格，而表头有 %4 列。分隔符（“%5”）是否也用作小数点？请为每列命名，或选择其他分隔符。</translation>
    </message>
    <message>
        <source>The header has one name fewer than there are columns: the first column contains the row names.</source>
        <translation>表头的名称比列数少一个：第一列是各行的名称。</translation>
    </message>
    <message>
        <source>Column %1 mixes units (&apos;%2&apos; and &apos;%3&apos;) and is ignored. Use a single unit.</source>
        <translation>列 %1 混用了单位（“%2”和“%3”），已忽略。请统一单位。</translation>
    </message>
    <message>
        <source>Column %1: the %2 sign is removed; 12.5 % stays 12.5.</source>
        <translation>列 %1：已去掉 %2 符号；12.5 % 读作 12.5。</translation>
    </message>
    <message>
        <source>Column %1: the unit &apos;%2&apos; is removed from the numbers.</source>
        <translation>列 %1：已去掉数字后的单位“%2”。</translation>
    </message>
    <message>
        <source>Column %1: K, M and B after numbers are read as thousand, million and billion.</source>
        <translation>列 %1：数字后的 K、M、B 分别读作千、百万、十亿。</translation>
    </message>
    <message>
        <source>%1: row %2, column %3: &apos;%4&apos; is not a date or time, and the column does not count up. Choose another time column or the row number.</source>
        <translation>%1：第 %2 行，列 %3：“%4”不是日期或时间，该列也不是递增的数字。请选择其他时间列，或使用行号。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be the thousands separator. Choose a comma, a point, an apostrophe, a space, or none.</source>
        <translation>“%1”不能作为千位分隔符。请选择逗号、“.”、撇号、空格或无。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be both the decimal separator and the thousands separator.</source>
        <translation>“%1”不能既作为小数点又作为千位分隔符。</translation>
    </message>
    <message>
        <source>The number of header rows must be from 0 to 20, and the number of skipped lines from 0 to 100000.</source>
        <translation>表头行数必须在 0 到 20 之间，跳过的行数必须在 0 到 100000 之间。</translation>
    </message>
    <message>
        <source>The file is not UTF-8 and does not declare its encoding; it is read as %1, which fits its characters best. If names look wrong, choose another encoding.</source>
        <translation>文件不是 UTF-8，也没有声明编码；按最符合其字符的 %1 读取。如果名称显示有误，请选择其他编码。</translation>
    </message>
    <message>
        <source>%1: row %2: unknown frequency &apos;%3&apos;. Use hourly, daily, monthly, 10_minutes or similar.</source>
        <translation>%1：第 %2 行：未知的频率“%3”。请使用 hourly、daily、monthly、10_minutes 等。</translation>
    </message>
    <message>
        <source>%1 has no @data line; all of its %2 rows are header. The file may be truncated.</source>
        <translation>%1 没有 @data 行；其 %2 行全部是文件头。文件可能被截断。</translation>
    </message>
    <message>
        <source>%1: row %2 has %3 fields separated by colons; it needs one for each attribute and one for the values.</source>
        <translation>%1：第 %2 行有 %3 个以冒号分隔的字段；应为每个属性一个，再加数值一个。</translation>
    </message>
    <message>
        <source>%1: row %2: &apos;%3&apos; is not a start time such as 2000-01-01 00-00-00.</source>
        <translation>%1：第 %2 行：“%3”不是起始时间；正确写法如 2000-01-01 00-00-00。</translation>
    </message>
    <message>
        <source>%1 is a zip archive but not an Excel workbook (part %2 was not found). Unpack it and choose the file inside.</source>
        <translation>%1 是 zip 压缩包，但不是 Excel 工作簿（找不到其中的部件 %2）。请解压后选择其中的文件。</translation>
    </message>
    <message>
        <source>No timestamp falls on a weekend: the rows are treated as trading hours, each row being the next step. The %1 steps without a row do not count as gaps.</source>
        <translation>没有时间戳落在周末：各行视为交易时段，每一行都是下一个时间步。%1 个没有数据行的时间步不算间断。</translation>
    </message>
    <message>
        <source>Several series are stacked, identified by %1; each becomes a channel.</source>
        <translation>多个序列堆叠在一起，由 %1 区分；每个序列成为一个通道。</translation>
    </message>
    <message>
        <source>%1, column %2: its time steps are finer than 1 ms, which cannot be represented. Choose the row number as time instead.</source>
        <translation>%1，列 %2：时间步长小于 1 毫秒，无法表示。请改用行号作为时间。</translation>
    </message>
    <message>
        <source>%1 cannot be read as one day per row: its last columns are not the 24, 48 or 96 parts of a day in order. Choose another layout in the import settings.</source>
        <translation>无法将 %1 按每行一天读取：最后几列不是按顺序排列的一天的 24、48 或 96 个时段。请在导入设置中选择其他布局。</translation>
    </message>
    <message>
        <source>The column repeats the time in another unit and is ignored.</source>
        <translation>该列只是以另一种单位重复时间，已忽略。</translation>
    </message>
    <message>
        <source>%1 cannot be read as one year per row: it has no twelve columns from January to December. Choose another layout in the import settings.</source>
        <translation>%1 无法按每行一年读取：没有从一月到十二月的十二列。请在导入设置中选择其他布局。</translation>
    </message>
    <message>
        <source>Each row contains one year, with its months in columns %1 to %2; the years are joined end to end.</source>
        <translation>每行为一年，各月位于列 %1 至 %2；各年首尾相接。</translation>
    </message>
    <message>
        <source>Each row is enclosed in quotation marks as a whole; they are removed.</source>
        <translation>每一行整体带有引号；引号已去除。</translation>
    </message>
    <message>
        <source>No timestamp falls in certain hours of the day: each row is treated as the next step. The %1 steps without a row do not count as gaps, and the seasonal period is %2 rows, one day.</source>
        <translation>一天中的某些时段没有任何时间戳：每一行视为下一个时间步。没有行的 %1 个时间步不算间断，季节周期为 %2 行，即一天。</translation>
    </message>
    <message>
        <source>No timestamp falls on certain days of the week: each row is treated as the next step. The %1 steps without a row do not count as gaps, and the seasonal period is %2 rows, one week.</source>
        <translation>一周中的某些日子没有任何时间戳：每一行视为下一个时间步。没有行的 %1 个时间步不算间断，季节周期为 %2 行，即一周。</translation>
    </message>
    <message>
        <source>No timestamp falls on certain days of the week: each row is treated as the next step. The %1 steps without a row do not count as gaps.</source>
        <translation>一周中的某些日子没有任何时间戳：每一行视为下一个时间步。没有行的 %1 个时间步不算间断。</translation>
    </message>
    <message>
        <source>No timestamp falls on a weekend: the rows are treated as trading days. The %1 days without a row do not count as gaps, and the seasonal period is %2 rows.</source>
        <translation>没有时间戳落在周末：各行视为交易日。没有行的 %1 天不算间断，季节周期为 %2 行。</translation>
    </message>
    <message>
        <source>%1: the sheet has no numeric column besides the time. Choose another sheet in the import settings: %2.</source>
        <translation>%1：除时间外，该工作表没有数值列。请在导入设置中选择其他工作表：%2。</translation>
    </message>
    <message>
        <source>%1: the first sheet does not contain a table. Choose another sheet in the import settings: %2.</source>
        <translation>%1：第一个工作表中没有表格。请在导入设置中选择其他工作表：%2。</translation>
    </message>
    <message>
        <source>Sheet &apos;%2&apos; of %1 contains more text than can be read. Save the rows you need as CSV.</source>
        <translation>%1 的工作表“%2”包含的文本过多，无法读取。请把需要的行另存为 CSV。</translation>
    </message>
    <message>
        <source>The table is drawn with bars and lines, which are removed.</source>
        <translation>表格由竖线和横线绘成；这些线已去除。</translation>
    </message>
    <message>
        <source>%1 values are missing and not filled: the networks read the channel&apos;s mean over the training rows there. None of them counts as ground truth.</source>
        <translation>%1 个值缺失且未填充：网络在这些位置读取该通道训练行的均值。它们都不计为真实值。</translation>
    </message>
    <message>
        <source>The column contains text and is ignored; the import settings can encode it as categories or as a direction.</source>
        <translation>该列是文本，已忽略；可在导入设置中将其编码为类别或方向。</translation>
    </message>
    <message>
        <source>%1: column %2 has more than %3 different words, too many for categories. Ignore the column in the import settings.</source>
        <translation>%1：列 %2 有超过 %3 个不同的词，无法作为类别。请在导入设置中忽略该列。</translation>
    </message>
    <message>
        <source>%1: column %2 contains words that are no directions, such as &apos;%3&apos;. Encode it as categories, or ignore it.</source>
        <translation>%1：列 %2 含有不是方向的词，例如“%3”。请将其编码为类别，或忽略它。</translation>
    </message>
    <message>
        <source>Not known as directions and treated as missing: %1.</source>
        <translation>不是已知方向，按缺失处理：%1。</translation>
    </message>
    <message>
        <source>%1: columns can be encoded only where each row is a point in time. Ignore them in the import settings.</source>
        <translation>%1：只有每行对应一个时刻的表才能对列进行编码。请在导入设置中忽略这些列。</translation>
    </message>
    <message>
        <source>%1: row %2 has one cell, but needs values and a class.</source>
        <translation>%1：第 %2 行只有一个单元格，但需要若干数值和一个类别。</translation>
    </message>
    <message>
        <source>%1: its last attribute is not a list of classes in braces.</source>
        <translation>%1：最后一个属性不是花括号中的类别列表。</translation>
    </message>
    <message>
        <source>%1 contains no series.</source>
        <translation>%1 不包含任何序列。</translation>
    </message>
    <message>
        <source>%1: series %2 has %3 channels, but the first one has %4.</source>
        <translation>%1：序列 %2 有 %3 个通道，而第一个有 %4 个。</translation>
    </message>
    <message>
        <source>%1: the channels of series %2 have different lengths, or no values.</source>
        <translation>%1：序列 %2 的各通道长度不同，或没有数值。</translation>
    </message>
    <message>
        <source>%1 has only one class (&quot;%2&quot;): there is nothing to classify.</source>
        <translation>%1 只有一个类别（“%2”）：没有可区分的内容。</translation>
    </message>
    <message>
        <source>%1: the class &quot;%2&quot; occurs only in the test part, so no network can learn it.</source>
        <translation>%1：类别“%2”只出现在测试部分，任何网络都学不到它。</translation>
    </message>
    <message>
        <source>%1 has no counterpart: %2 is not found beside it. Put it there, or name the test file.</source>
        <translation>%1 没有对应文件：在其旁边找不到 %2。请把它放在那里，或指定测试文件。</translation>
    </message>
    <message>
        <source>A collection of %1 training and %2 test series in %3 classes.</source>
        <translation>数据集包含 %3 个类别的 %1 个训练序列和 %2 个测试序列。</translation>
    </message>
    <message>
        <source>Training and test series of each class: %1.</source>
        <translation>各类别的训练和测试序列数：%1。</translation>
    </message>
    <message>
        <source>The series have from %1 to %2 steps; shorter ones repeat their last value up to %3.</source>
        <translation>序列长度为 %1 到 %2 步；较短的以末值补足到 %3 步。</translation>
    </message>
    <message>
        <source>The series have from %1 to %2 steps; longer ones are cut to the first %3.</source>
        <translation>序列长度为 %1 到 %2 步；较长的只取前 %3 步。</translation>
    </message>
    <message>
        <source>The series have from %1 to %2 steps; each is resampled to %3.</source>
        <translation>序列长度为 %1 到 %2 步；全部重采样为 %3 步。</translation>
    </message>
    <message>
        <source>%1: a channel of series %2 has no value. Remove the series from the file.</source>
        <translation>%1：序列 %2 的某个通道没有任何值。请从文件中移除该序列。</translation>
    </message>
    <message>
        <source>%1 missing values were filled by linear interpolation within their series.</source>
        <translation>%1 个缺失值已在各自序列内以直线补全。</translation>
    </message>
    <message>
        <source>%1: the class &quot;%2&quot; has a single training series; training and validation need one each. Add series, or remove the class.</source>
        <translation>%1：类别“%2”只有一个训练序列；训练和验证各需要一个。请增加序列，或移除该类别。</translation>
    </message>
    <message>
        <source>%1: row %2: &apos;%3&apos; is not a finite number.</source>
        <translation>%1：第 %2 行：“%3”不是有限数值。</translation>
    </message>
    <message>
        <source>The channel &apos;%1&apos; has values of 0 or below, so it has no log returns. Let the labels use differences.</source>
        <translation>通道“%1”含有小于等于 0 的值，没有对数收益率。请让标签使用差分。</translation>
    </message>
    <message>
        <source>No window of a part has a known label in channel &apos;%1&apos;. Fill missing values, or choose another channel.</source>
        <translation>通道“%1”中某一部分没有任何窗口的标签已知。请补全缺失值，或选择另一个通道。</translation>
    </message>
    <message>
        <source>All training windows have the label &quot;%1&quot;: there is nothing to classify. Change the thresholds of the labels.</source>
        <translation>所有训练窗口的标签都是“%1”：没有可区分的内容。请更改标签的阈值。</translation>
    </message>
    <message>
        <source>No training window has the label &quot;%1&quot;, which later ones have. Change the thresholds of the labels.</source>
        <translation>没有训练窗口具有标签“%1”，而后面的窗口有。请更改标签的阈值。</translation>
    </message>
    <message>
        <source>Label thresholds of &apos;%1&apos; (%2): %3, computed on the training windows only.</source>
        <translation>“%1”的标签（%2）在 %3 处分界，阈值只取自训练窗口。</translation>
    </message>
    <message>
        <source>%1: which column holds the classes? None is called &quot;label&quot; or &quot;class&quot;. Name it as the label column.</source>
        <translation>%1：哪一列是类别？没有名为“label”或“class”的列。请将其指定为标签列。</translation>
    </message>
    <message>
        <source>%1: row %2 has %3 cells, but the header has %4.</source>
        <translation>%1：第 %2 行有 %3 个单元格，而表头有 %4 个。</translation>
    </message>
    <message>
        <source>%1: row %2: the label %3 is not a whole number. A class is a name or a whole number; choose the label column.</source>
        <translation>%1：第 %2 行：标签 %3 是带小数的数。类别应为名称或整数；请选择标签列。</translation>
    </message>
    <message>
        <source>%1: its values have timestamps of their own, which is not supported. Export them on equal steps.</source>
        <translation>%1：其数值带有各自的时间戳，暂不支持。请以等间隔导出。</translation>
    </message>
    <message>
        <source>%1 has no classes: its header says so. Choose a collection with class labels.</source>
        <translation>%1 没有类别：其表头如此说明。请选择带类别标签的数据集。</translation>
    </message>
    <message>
        <source>%1: row %2 has no class label after the last colon.</source>
        <translation>%1：第 %2 行最后一个冒号之后没有类别标签。</translation>
    </message>
    <message>
        <source>%1: row %2 comes before @data, but is not a header line.</source>
        <translation>%1：第 %2 行位于 @data 之前，但不是表头的行。</translation>
    </message>
    <message>
        <source>%1, line %2: the weight %3 is negative or infinite. Weights and distances are 0 or more.</source>
        <translation>%1，第 %2 行：权重 %3 为负或无穷。权重和距离须不小于 0。</translation>
    </message>
    <message>
        <source>%1: the matrix is not square: line %2 has %3 numbers, and there are %4 rows.</source>
        <translation>%1：矩阵不是方阵：第 %2 行有 %3 个数，而共有 %4 行。</translation>
    </message>
    <message>
        <source>%1, line %2: an edge needs the ids of two nodes.</source>
        <translation>%1，第 %2 行：一条边需要两个节点的标识。</translation>
    </message>
    <message>
        <source>%1: lines %2 and %3 give the same edge from &quot;%4&quot; to &quot;%5&quot;.</source>
        <translation>%1：第 %2 行和第 %3 行给出了同一条从“%4”到“%5”的边。</translation>
    </message>
    <message>
        <source>%1, line %2: latitude %3 and longitude %4 are not on the globe.</source>
        <translation>%1，第 %2 行：纬度 %3 和经度 %4 不在地球上。</translation>
    </message>
    <message>
        <source>Distances became weights exp(-d²/σ²) with σ = %1; those below %2 were dropped, and %3 edges remain.</source>
        <translation>距离已转换为权重 exp(-d²/σ²)，σ = %1；小于 %2 的已舍去，剩余 %3 条边。</translation>
    </message>
    <message>
        <source>%1 has positions for %2 of the %3 nodes. Add the others, or leave the positions out.</source>
        <translation>%1 含有 %3 个节点中 %2 个的位置。请补齐其余位置，或不使用位置文件。</translation>
    </message>
    <message>
        <source>%1 has %2 nodes without ids, and the series has %3 channels. Give the graph a header with the channels&apos; names, or choose the channels that are its nodes.</source>
        <translation>%1 有 %2 个没有标识的节点，而序列有 %3 个通道。请给图加上含通道名的表头，或选择作为其节点的通道。</translation>
    </message>
    <message>
        <source>No node of %1 is a channel of the series: its ids are %2, the channels %3.</source>
        <translation>%1 中没有节点是序列的通道：其标识为 %2，通道为 %3。</translation>
    </message>
    <message>
        <source>%1 channels are not in %2 and became nodes without edges: %3.</source>
        <translation>有 %1 个通道不在 %2 中，成为没有边的节点：%3。</translation>
    </message>
    <message>
        <source>%1: the id &quot;%2&quot; appears twice. Remove one of the two.</source>
        <translation>%1：标识“%2”出现了两次。请删除其中一个。</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is not a number.</source>
        <translation>%1，第 %2 行：“%3”不是数字。</translation>
    </message>
    <message>
        <source>%1 is empty: it contains no graph.</source>
        <translation>%1 是空文件：其中没有图。</translation>
    </message>
    <message>
        <source>%1 of %2 nodes have no edge to another node: for them a graph network reads only their own values.</source>
        <translation>%2 个节点中有 %1 个没有通向其他节点的边：图网络对它们只读取自身的值。</translation>
    </message>
    <message>
        <source>%1 nodes of %2 are not channels of the series and were left out: %3.</source>
        <translation>%2 中有 %1 个节点不是序列的通道，已忽略：%3。</translation>
    </message>
    <message>
        <source>%1: no edge is left: all weights made from the distances are below %2. Lower the threshold, or state a larger sigma.</source>
        <translation>%1：没有剩下任何边：由距离得到的权重都小于 %2。请降低阈值，或指定更大的 σ。</translation>
    </message>
    <message>
        <source>%1 has %2 rows, but a forecast needs the last %3 (the look-back).</source>
        <translation>%1 有 %2 行，而一次预测需要最后 %3 行（回看长度）。</translation>
    </message>
    <message>
        <source>%1, column %2: the value at %3 is missing, and a forecast needs the last %4 rows. Complete the data, or train with a fill for missing values.</source>
        <translation>%1，列 %2：%3 处的值缺失，而一次预测需要最后 %4 行。请补全数据，或在训练时选择缺失值的填充方式。</translation>
    </message>
    <message>
        <source>%1 missing values in the look-back are filled with the last known value.</source>
        <translation>回看窗口中有 %1 个缺失值，用最近的已知值填充。</translation>
    </message>
    <message>
        <source>%1 has no column %2, which the networks of this run need. Rename a column, or choose another file.</source>
        <translation>%1 中没有列 %2，而此次运行的网络需要它。请重命名列或选择其他文件。</translation>
    </message>
    <message>
        <source>The rows of %1 are %2 apart; the networks were trained on rows that are %3 apart. Choose data with the same step.</source>
        <translation>%1 的行间隔为 %2；网络训练所用行的间隔为 %3。请选择步长相同的数据。</translation>
    </message>
    <message>
        <source>Columns that the networks do not use: %1.</source>
        <translation>网络未使用的列：%1。</translation>
    </message>
    <message>
        <source>%1 values in the look-back are missing.</source>
        <translation>回看窗口中有 %1 个值缺失。</translation>
    </message>
    <message>
        <source>%1 cannot be followed: only UTF-8 text with one row per step and columns of numbers can be followed. Write the measurements to such a file.</source>
        <translation>无法跟踪 %1：只能跟踪每步一行、各列为数字的 UTF-8 文本。请将测量值写入这样的文件。</translation>
    </message>
    <message>
        <source>%1 was rewritten: it no longer contains the rows that were read before. Start following it again.</source>
        <translation>%1 已被重写：它不再包含之前读取的行。请重新开始跟踪。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has more cells than there are columns, or an open quote</source>
        <translation>“%1”的单元格多于列数，或有未闭合的引号</translation>
    </message>
    <message>
        <source>column %1 contains &apos;%2&apos;</source>
        <translation>列 %1 含有“%2”</translation>
    </message>
    <message>
        <source>%1: line %2 is left out.</source>
        <translation>%1：第 %2 行被忽略。</translation>
    </message>
    <message>
        <source>%1: line %2 is left out because it is not later than the last row.</source>
        <translation>%1：第 %2 行不晚于最后一行，因此被忽略。</translation>
    </message>
    <message>
        <source>%1: line %2 is left out because the rows after it are earlier.</source>
        <translation>%1：第 %2 行被忽略，因为其后的行更早。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has fewer cells than there are columns</source>
        <translation>“%1”的单元格少于列数</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no timestamp</source>
        <translation>“%1”没有时间戳</translation>
    </message>
    <message>
        <source>%1: line %2 is left out because its time lies between two steps.</source>
        <translation>%1：第 %2 行的时间位于两步之间，因此被忽略。</translation>
    </message>
    <message>
        <source>%1: line %2 is far ahead of the last row; it is held back until the next row confirms it.</source>
        <translation>%1：第 %2 行远在最后一行之后；在下一行确认之前暂不处理。</translation>
    </message>
</context>
<context>
    <name>experiment</name>
    <message>
        <source>This is %1, but must be an object in braces.</source>
        <translation>这里是 %1，但必须是花括号中的对象。</translation>
    </message>
    <message>
        <source>This field is missing; add &quot;%1&quot;.</source>
        <translation>缺少该字段；请添加“%1”。</translation>
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
        <source>There is nothing to set at &quot;%1&quot;: the list has %2 entries, counted from 0.</source>
        <translation>“%1”处没有可设置的内容：列表有 %2 项，从 0 开始计数。</translation>
    </message>
    <message>
        <source>This is &quot;%1&quot;, but must be one character, such as &quot;,&quot;.</source>
        <translation>这里是“%1”，但必须是一个字符，例如“,”。</translation>
    </message>
    <message>
        <source>This is %1, but must be at least 0.001 seconds.</source>
        <translation>这里是 %1，但至少应为 0.001 秒。</translation>
    </message>
    <message>
        <source>The plan has both &quot;teacher&quot; and &quot;teachers&quot;; keep one.</source>
        <translation>方案中同时有 &quot;teacher&quot; 和 &quot;teachers&quot;；请保留一个。</translation>
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
        <source>This is &quot;%1&quot;, but this version of Retort reads &quot;%2&quot;.</source>
        <translation>这里是“%1”，但此版本的 Retort 读取“%2”。</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>快速试跑</translation>
    </message>
    <message>
        <source>TimeDistill, ETTh1</source>
        <translation>TimeDistill，ETTh1</translation>
    </message>
    <message>
        <source>TimeDistill, ETTh2</source>
        <translation>TimeDistill，ETTh2</translation>
    </message>
    <message>
        <source>TimeDistill, ETTm1</source>
        <translation>TimeDistill，ETTm1</translation>
    </message>
    <message>
        <source>TimeDistill, ETTm2</source>
        <translation>TimeDistill，ETTm2</translation>
    </message>
    <message>
        <source>TimeDistill, Weather</source>
        <translation>TimeDistill，Weather</translation>
    </message>
    <message>
        <source>TimeDistill, ECL</source>
        <translation>TimeDistill，ECL</translation>
    </message>
    <message>
        <source>TimeDistill, Traffic</source>
        <translation>TimeDistill，Traffic</translation>
    </message>
    <message>
        <source>TimeDistill, Solar</source>
        <translation>TimeDistill，Solar</translation>
    </message>
    <message>
        <source>Response only</source>
        <translation>仅响应蒸馏</translation>
    </message>
    <message>
        <source>The run in %1 is still being written. Stop it first.</source>
        <translation>%1 中的运行仍在写入。请先停止它。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Free some space or choose another folder.</source>
        <translation>无法写入 %1：%2。请腾出一些空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 has the format &quot;%2&quot;, but this version of Retort reads &quot;%3&quot;.</source>
        <translation>%1 的格式是“%2”，但此版本的 Retort 读取“%3”。</translation>
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
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率调度</translation>
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
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>There is no kind &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>没有类型“%1”。您是指“%2”吗？</translation>
    </message>
    <message>
        <source>The target &quot;%1&quot; is not among the channels: %2.</source>
        <translation>目标“%1”不在通道中：%2。</translation>
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
        <source>Forecasts only</source>
        <translation>仅预测</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应蒸馏</translation>
    </message>
    <message>
        <source>FitNets</source>
        <translation>FitNets</translation>
    </message>
    <message>
        <source>Relational</source>
        <translation>关系蒸馏</translation>
    </message>
    <message>
        <source>FreDF</source>
        <translation>FreDF</translation>
    </message>
    <message>
        <source>Gated</source>
        <translation>门控蒸馏</translation>
    </message>
    <message>
        <source>LSTM to simple RNN</source>
        <translation>LSTM 到简单 RNN</translation>
    </message>
    <message>
        <source>GRU to linear regression, feature mapping</source>
        <translation>GRU 到线性回归，特征映射</translation>
    </message>
    <message>
        <source>CNN to multi-input RNN, soft labels</source>
        <translation>CNN 到多输入 RNN，软标签</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Born-again</source>
        <translation>重生网络</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>世代数</translation>
    </message>
    <message>
        <source>This is %1, but must be a list of numbers in brackets.</source>
        <translation>这里是 %1，但必须是方括号中的数字列表。</translation>
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
        <source>The delimiter and the decimal separator are both &quot;%1&quot;; they must differ.</source>
        <translation>分隔符和小数点都是“%1”；两者必须不同。</translation>
    </message>
    <message>
        <source>This is %1, but must be a time in seconds since 1970.</source>
        <translation>这里是 %1，但必须是自 1970 年起的秒数。</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this is not valid JSON. Look for a missing comma, quote or bracket, or a truncated file.</source>
        <translation>%1，第 %2 行，第 %3 列：不是有效的 JSON。请检查此处是否缺少逗号、引号或括号，或文件是否被截断。</translation>
    </message>
    <message>
        <source>%1 contains a number that is too large to represent. Use a smaller one.</source>
        <translation>%1 中有一个数字过大，无法表示。请改用较小的数字。</translation>
    </message>
    <message>
        <source>This is %1, but must be a string in quotes.</source>
        <translation>这里是 %1，但必须是带引号的字符串。</translation>
    </message>
    <message>
        <source>This is %1, but must be a number, a string, true or false.</source>
        <translation>这里是 %1，但必须是数字、字符串、true 或 false。</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. Known fields: %2.</source>
        <translation>没有字段“%1”。已知的字段：%2。</translation>
    </message>
    <message>
        <source>There is nothing to set at &quot;%1&quot;. Known fields: %2.</source>
        <translation>“%1”处没有可设置的内容。已知的字段：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an assignment. Write path=value, such as student.training.epochs=3.</source>
        <translation>“%1”不是赋值。请写成 路径=值，例如 student.training.epochs=3。</translation>
    </message>
    <message>
        <source>There is nothing to set at &quot;%1&quot;: &quot;%2&quot; is a single value or does not exist.</source>
        <translation>“%1”处没有可设置的内容：“%2”是单个值或不存在。</translation>
    </message>
    <message>
        <source>This is empty; give the path of the series file.</source>
        <translation>这里为空；请填写序列文件的路径。</translation>
    </message>
    <message>
        <source>This is %1, but must be a whole number of at least 0.</source>
        <translation>这里是 %1，但必须是不小于 0 的整数。</translation>
    </message>
    <message>
        <source>Small networks and few epochs: minutes instead of hours, to check that everything works.</source>
        <translation>小网络、少轮次：只需几分钟而非几小时，用于确认一切正常。</translation>
    </message>
    <message>
        <source>The student matches only the teacher&apos;s forecast: the simplest distillation, as a baseline for the others.</source>
        <translation>学生只匹配教师的预测：最简单的蒸馏，可作为其他方法的基线。</translation>
    </message>
    <message>
        <source>Matches scales and periods, of both forecasts and features.</source>
        <translation>匹配预测与特征的尺度和周期。</translation>
    </message>
    <message>
        <source>Matches scales and periods of the forecasts only; features are not used.</source>
        <translation>只匹配预测的尺度和周期；不使用特征。</translation>
    </message>
    <message>
        <source>The simplest baseline, which every other recipe must beat: the student&apos;s forecast is matched to the teacher&apos;s.</source>
        <translation>最简单的基线，其他配方都应胜过它：让学生的预测匹配教师的预测。</translation>
    </message>
    <message>
        <source>Matches the forecasts, and uses the teacher&apos;s feature as a hint for the student&apos;s, value by value.</source>
        <translation>匹配预测，并以教师的特征作为学生特征的提示，逐值匹配。</translation>
    </message>
    <message>
        <source>Matches how the windows of a batch relate to each other: distances and angles between features, for any two networks.</source>
        <translation>匹配一批窗口之间的关系：特征间的距离与角度，适用于任意两个网络。</translation>
    </message>
    <message>
        <source>Matches the spectrum of the teacher&apos;s forecast: amplitudes and phases.</source>
        <translation>匹配教师预测的频谱：幅度与相位。</translation>
    </message>
    <message>
        <source>Learns from the teacher only where it is closer to the ground truth: for teachers that are often wrong.</source>
        <translation>仅在教师更接近真实值之处向其学习：适合经常出错的教师。</translation>
    </message>
    <message>
        <source>A network teaches its own kind, generation after generation: any gain comes from the training, not from a better teacher.</source>
        <translation>网络教导同类网络，一代接一代：提升来自训练方式，而不是更好的教师。</translation>
    </message>
    <message>
        <source>Self-distillation (EMA)</source>
        <translation>自蒸馏（EMA）</translation>
    </message>
    <message>
        <source>The student learns from the moving average of its own weights, without a teacher.</source>
        <translation>学生向自身权重的滑动平均学习，无需教师。</translation>
    </message>
    <message>
        <source>A gated recurrent network teaches one without gates through its forecasts.</source>
        <translation>带门控的循环网络通过预测教导不带门控的循环网络。</translation>
    </message>
    <message>
        <source>A linear student learns from a GRU&apos;s forecasts and from a trained mapping of its feature.</source>
        <translation>线性学生学习 GRU 的预测，以及其特征的可训练映射。</translation>
    </message>
    <message>
        <source>A convolutional teacher&apos;s forecasts become soft distributions over bins, for a recurrent student that reads every channel.</source>
        <translation>把卷积教师的预测转为分箱上的软分布，教给读取全部通道的循环学生。</translation>
    </message>
    <message>
        <source>%1 cannot be deleted: %2. Check that you have permission to delete it.</source>
        <translation>无法删除 %1：%2。请确认您有删除权限。</translation>
    </message>
    <message>
        <source>The folder %1 contains no run: it has no result.json.</source>
        <translation>文件夹 %1 中没有运行：缺少 result.json。</translation>
    </message>
    <message>
        <source>%1 has no field &quot;%2&quot;; it is not a run file.</source>
        <translation>%1 没有字段“%2”；这不是运行记录文件。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is truncated; the epochs before it are shown.</source>
        <translation>%2 的第 %1 行不完整；仅显示此前的各轮。</translation>
    </message>
    <message>
        <source>There is not enough memory for this run. Choose a smaller batch size, look-back or network.</source>
        <translation>内存不足以完成本次运行。请减小批次大小或回看长度，或选择更小的网络。</translation>
    </message>
    <message>
        <source>The run failed because of an internal error: %1</source>
        <translation>运行因内部错误而失败：%1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created: %2. Choose another folder for the run.</source>
        <translation>无法创建文件夹 %1：%2。请为运行选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 already contains a run. Choose another folder, or allow overwriting.</source>
        <translation>文件夹 %1 中已有一次运行。请选择其他文件夹，或允许覆盖。</translation>
    </message>
    <message>
        <source>The folder %1 contains a plan.json that belongs to no run and would be overwritten. Choose another folder.</source>
        <translation>文件夹 %1 中的 plan.json 不属于任何运行，将会被覆盖。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>A run is currently being written to the folder %1. Wait until it ends, or choose another folder.</source>
        <translation>当前正有一次运行写入文件夹 %1。请等待它结束，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 is not the result of a run: %2. Restore it from a backup, or run the plan next to it again.</source>
        <translation>%1 不是运行的结果：%2。请从备份中恢复，或重新运行同一文件夹中的方案。</translation>
    </message>
    <message>
        <source>Student initialisation</source>
        <translation>蒸馏学生的初始化</translation>
    </message>
    <message>
        <source>The same random weights as the plain student, so that only the loss terms differ; or the teacher&apos;s weights if both are of the same kind: weights with equal names and shapes are copied, and every k-th layer where the teacher has more.</source>
        <translation>与普通学生相同的随机权重，使两者只在损失项上不同；或在两者同类时采用教师的权重：复制名称和形状相同的权重，教师层数更多时每 k 层取一层。</translation>
    </message>
    <message>
        <source>Same as plain student</source>
        <translation>与普通学生相同</translation>
    </message>
    <message>
        <source>Teacher&apos;s weights</source>
        <translation>教师的权重</translation>
    </message>
    <message>
        <source>Truncate wider layers</source>
        <translation>截断更宽的层</translation>
    </message>
    <message>
        <source>Where a layer is wider in the teacher, the units that carry most of its strongest directions (truncated singular value decomposition) are copied; otherwise the layer is initialised at random.</source>
        <translation>教师的层更宽时，复制最能承载其主要方向的单元（截断奇异值分解）；否则该层随机初始化。</translation>
    </message>
    <message>
        <source>Combining teachers</source>
        <translation>多教师组合方式</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Weighted by validation error</source>
        <translation>按验证误差加权</translation>
    </message>
    <message>
        <source>Weights fitted on validation windows</source>
        <translation>在验证窗口上拟合权重</translation>
    </message>
    <message>
        <source>Best teacher per window</source>
        <translation>每个窗口的最佳教师</translation>
    </message>
    <message>
        <source>Born-again: each distilled student teaches the next, which is trained from scratch. The last one counts.</source>
        <translation>重生：每个蒸馏学生教导从头训练的下一个，以最后一个为准。</translation>
    </message>
    <message>
        <source>The distilled student learns from the moving average of its own weights; the teacher serves only for comparison.</source>
        <translation>蒸馏学生向自身权重的滑动平均学习；教师仅用于比较。</translation>
    </message>
    <message>
        <source>EMA decay</source>
        <translation>EMA 衰减率</translation>
    </message>
    <message>
        <source>Fraction of the average that is kept after each step; the rest comes from the student. It is lower in the first steps, so that the random initial weights fade quickly.</source>
        <translation>每一步之后滑动平均保留的比例，其余取自学生；最初几步较低，以尽快摆脱随机初始权重的影响。</translation>
    </message>
    <message>
        <source>Weight growth over the horizon</source>
        <translation>权重随预测步增长</translation>
    </message>
    <message>
        <source>For the distilled student&apos;s own error: above 0, later steps weigh more, the last one e^growth times as much as the first. Terms have an option of the same name.</source>
        <translation>针对蒸馏学生自身的误差：大于 0 时越靠后的步权重越大，最后一步是第一步的 e^增长 倍。各损失项也有同名选项。</translation>
    </message>
    <message>
        <source>Weight schedule</source>
        <translation>权重调度</translation>
    </message>
    <message>
        <source>Constant; a linear increase to the full weight, so that the student first learns from the data; or a linear decrease to zero, so that it ends without the teacher.</source>
        <translation>恒定；线性上升到完整权重，让学生先从数据中学习；或线性下降到零，让学生最终脱离教师。</translation>
    </message>
    <message>
        <source>Schedule length (epochs)</source>
        <translation>调度轮数</translation>
    </message>
    <message>
        <source>Warm-up: the epoch in which the full weight is reached. Decay: the last epoch with a weight above zero.</source>
        <translation>预热：达到完整权重的轮次。衰减：权重仍大于零的最后一轮。</translation>
    </message>
    <message>
        <source>Adam adapts the step size of each weight; SGD follows the plain gradient with momentum.</source>
        <translation>Adam 为每个权重自适应调整步长；SGD 沿梯度下降并带动量。</translation>
    </message>
    <message>
        <source>Initial learning rate; the schedule changes it afterwards.</source>
        <translation>初始学习率；之后由学习率调度调整。</translation>
    </message>
    <message>
        <source>Fraction of the previous step that SGD keeps.</source>
        <translation>SGD 保留上一步的比例。</translation>
    </message>
    <message>
        <source>L2 penalty: this factor times the weight is added to the gradient.</source>
        <translation>L2 惩罚：该系数乘以权重后加到梯度上。</translation>
    </message>
    <message>
        <source>Halving: epochs 1 and 2 at the full rate, then halved after each epoch. Exponential: multiplied by the decay after each epoch. Cosine: down to zero over all epochs. One-cycle: up over the first 30 % of the steps, then down.</source>
        <translation>减半：第 1、2 轮用初始学习率，此后每轮减半。指数：每轮乘以衰减系数。余弦：随轮次降到零。单周期：前 30 % 的步上升，随后下降。</translation>
    </message>
    <message>
        <source>The learning rate is multiplied by this factor after each epoch.</source>
        <translation>每轮结束后学习率乘以该系数。</translation>
    </message>
    <message>
        <source>Maximum number of passes over the training windows.</source>
        <translation>遍历训练窗口的最大次数。</translation>
    </message>
    <message>
        <source>Windows per step; the last batch of an epoch may be smaller.</source>
        <translation>每一步的窗口数；每轮的最后一个批次可能较小。</translation>
    </message>
    <message>
        <source>Drop incomplete batches</source>
        <translation>丢弃不完整的批次</translation>
    </message>
    <message>
        <source>Drops the last batch of an epoch if it is smaller, as Time-Series-Library does; different windows are dropped each time.</source>
        <translation>每轮最后一个批次较小时将其丢弃，与 Time-Series-Library 相同；每次丢弃的窗口不同。</translation>
    </message>
    <message>
        <source>Early stopping patience</source>
        <translation>早停耐心轮数</translation>
    </message>
    <message>
        <source>Stops after this many epochs without a lower validation MSE; 0 trains for all epochs. The best weights are kept either way.</source>
        <translation>验证 MSE 连续这么多轮未降低时停止；0 表示训练全部轮次。无论哪种情况都保留最佳权重。</translation>
    </message>
    <message>
        <source>Maximum norm of the whole gradient; 0 turns clipping off.</source>
        <translation>整个梯度的最大范数；0 表示不裁剪。</translation>
    </message>
    <message>
        <source>There is no kind &quot;%1&quot;. Known kinds: %2.</source>
        <translation>没有类型“%1”。已知的类型：%2。</translation>
    </message>
    <message>
        <source>The plan has no series file; choose a series.</source>
        <translation>方案没有指定序列文件；请选择序列。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is listed twice; list it once.</source>
        <translation>“%1”列出了两次；请只列一次。</translation>
    </message>
    <message>
        <source>The term &quot;%1&quot; compares quantiles, but this plan has none. List them as the task&apos;s quantiles, such as 0.1, 0.5, 0.9, or remove the term.</source>
        <translation>损失项“%1”比较分位数，而本方案没有分位数。请在任务中列出，例如 0.1, 0.5, 0.9，或去掉该项。</translation>
    </message>
    <message>
        <source>No term trains the quantiles of the distilled student. Add one of: %1, or remove the quantiles.</source>
        <translation>没有损失项训练蒸馏学生的分位数。请添加以下之一：%1，或去掉分位数。</translation>
    </message>
    <message>
        <source>The plan has no teacher; choose one.</source>
        <translation>方案没有指定教师；请选择一个。</translation>
    </message>
    <message>
        <source>The plan has %1 teachers, but must have from %2 to %3.</source>
        <translation>方案有 %1 个教师，但必须为 %2 到 %3 个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a teacher. Possible teachers: %2.</source>
        <translation>“%1”不能作为教师。可选：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a student. Possible students: %2.</source>
        <translation>“%1”不能作为学生。可选：%2。</translation>
    </message>
    <message>
        <source>The term &quot;%1&quot; at the level &quot;%2&quot; is listed twice with the same options: change one of them, or keep one with the combined weight.</source>
        <translation>层级“%2”的损失项“%1”以相同的选项列出了两次：请修改其中一个，或只保留一个并合并权重。</translation>
    </message>
    <message>
        <source>The term &quot;%1&quot; compares predictions here, so it takes no feature name. Use the level &quot;feature&quot;, or remove the name.</source>
        <translation>损失项“%1”在此比较的是预测，不能指定特征名。请改用层级“feature”，或去掉特征名。</translation>
    </message>
    <message>
        <source>The term &quot;%1&quot; has no level &quot;%2&quot;. Its levels: %3.</source>
        <translation>损失项“%1”没有层级“%2”。可用层级：%3。</translation>
    </message>
    <message>
        <source>In self-distillation (EMA), an assistant or an earlier generation has no student to teach. Remove one or the other.</source>
        <translation>使用自蒸馏（EMA）时，助教或前一代没有可教的学生。请去掉其中之一。</translation>
    </message>
    <message>
        <source>A student can copy weights only from a teacher of the same kind, but here %1 teaches %2. Choose two networks of one kind, or initialise the student like the plain one.</source>
        <translation>学生只能复制同类教师的权重，而这里是 %1 教 %2。请选择两个同类的网络，或让学生与普通学生采用相同的初始化。</translation>
    </message>
    <message>
        <source>This is %1, but must be a finite number of at least 0.</source>
        <translation>这里是 %1，但必须是不小于 0 的有限数值。</translation>
    </message>
    <message>
        <source>One part of the split is %1. Give three row counts, or three ratios above 0 that sum to at most 1.</source>
        <translation>划分中有一部分为 %1。请给出三个行数，或三个大于 0 且总和不超过 1 的比例。</translation>
    </message>
    <message>
        <source>The ratios %1 + %2 + %3 sum to %4, but must sum to at most 1. Give three ratios, or three whole row counts.</source>
        <translation>比例 %1 + %2 + %3 的总和为 %4，但最多为 1。请给出三个比例，或三个整数行数。</translation>
    </message>
    <message>
        <source>The quantile %1 comes after %2; list them in ascending order, each once.</source>
        <translation>分位数 %1 排在 %2 之后；请按升序列出，每个一次。</translation>
    </message>
    <message>
        <source>The run failed because of an unknown internal error.</source>
        <translation>运行因未知的内部错误而失败。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created: %2.</source>
        <translation>无法创建文件夹 %1：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be removed. Check the permissions of the folder.</source>
        <translation>无法删除 %1。请检查文件夹的权限。</translation>
    </message>
    <message>
        <source>The folder %1 contains no run.</source>
        <translation>文件夹 %1 中没有运行。</translation>
    </message>
    <message>
        <source>The run in %1 is still in progress.</source>
        <translation>%1 中的运行仍在进行。</translation>
    </message>
    <message>
        <source>The run in %1 has finished; there is nothing left to do.</source>
        <translation>%1 中的运行已完成，无需继续。</translation>
    </message>
    <message>
        <source>Look-back</source>
        <translation>回看长度</translation>
    </message>
    <message>
        <source>Past steps that a network reads.</source>
        <translation>网络读取的过去时间步数。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测长度</translation>
    </message>
    <message>
        <source>Future steps that a network forecasts, or that decide the class of a window.</source>
        <translation>网络预测的、或决定窗口类别的未来步数。</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>Quantiles to forecast in addition to the values, for an uncertainty band: numbers between 0 and 1, such as 0.1, 0.5, 0.9. Empty: values only.</source>
        <translation>除预测值外还要预测的分位数，用于不确定性区间：0 与 1 之间的数，例如 0.1, 0.5, 0.9。留空：只预测值。</translation>
    </message>
    <message>
        <source>Scaler</source>
        <translation>缩放方式</translation>
    </message>
    <message>
        <source>Puts the channels on the same scale; fitted on the training set only. Standard: mean 0 and standard deviation 1. Min-max: 0 to 1.</source>
        <translation>使各通道处于同一量级；仅在训练集上拟合。标准化：均值 0、标准差 1。最小-最大：0 到 1。</translation>
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
        <source>Missing values</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <source>Leave missing: windows that contain a missing value are left out and counted. Forward fill repeats the last known value; linear interpolation draws a straight line between the neighbours.</source>
        <translation>保持缺失：含有缺失值的窗口会被剔除并计数。前向填充重复最近的已知值；线性插值在相邻值之间作直线。</translation>
    </message>
    <message>
        <source>Leave missing</source>
        <translation>保持缺失</translation>
    </message>
    <message>
        <source>Forward fill</source>
        <translation>前向填充</translation>
    </message>
    <message>
        <source>Linear interpolation</source>
        <translation>线性插值</translation>
    </message>
    <message>
        <source>Use incomplete windows</source>
        <translation>使用不完整的窗口</translation>
    </message>
    <message>
        <source>Windows with missing values take part: losses and errors are means over the values that are known, and networks read filled values, or the mean where nothing is filled. Off: such windows are left out.</source>
        <translation>含缺失值的窗口也参与计算：损失和误差只对已知值取平均，网络读取填充值，未填充处读取均值。关闭时，这些窗口被排除。</translation>
    </message>
    <message>
        <source>Supervised loss weight</source>
        <translation>监督损失权重</translation>
    </message>
    <message>
        <source>Weight of the error against the ground truth in the loss of the distilled student.</source>
        <translation>蒸馏学生的损失中，相对真实值的误差的权重。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Determines initial weights, batch order and dropout: the same seed gives the same numbers.</source>
        <translation>决定初始权重、批次顺序和 dropout：相同的随机种子得到相同的数值。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Automatic uses CUDA if available, otherwise the CPU.</source>
        <translation>“自动”在有 CUDA 时使用 CUDA，否则使用 CPU。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>Threads (0: automatic)</source>
        <translation>线程（0：自动）</translation>
    </message>
    <message>
        <source>0 measures once which number is fastest on this machine and remembers it. The number is kept in the record; another one may change the last bits.</source>
        <translation>0 表示在本机上测量一次最快的线程数并记住。该数值会写入记录；换一个数值可能改变结果的最末几位。</translation>
    </message>
    <message>
        <source>Best epoch by</source>
        <translation>最佳轮次依据</translation>
    </message>
    <message>
        <source>The epoch with the best value on the validation windows gives the weights; early stopping waits for it. With quantiles the MSE counts together with the pinball loss.</source>
        <translation>取验证窗口上该指标最佳的轮次的权重；早停也据此判断。有分位数时，MSE 与 pinball 损失一起计算。</translation>
    </message>
    <message>
        <source>There is no loss term: the distilled student learns nothing from the teacher and becomes the plain student. Add a term or choose a recipe.</source>
        <translation>没有损失项：蒸馏学生不会从教师学到任何东西，结果与普通学生相同。请添加损失项或选择一个方案。</translation>
    </message>
    <message>
        <source>Every loss term has the weight 0: the distilled student learns nothing from the teacher and becomes the plain student. Raise a weight.</source>
        <translation>所有损失项的权重都为 0：蒸馏学生不会从教师学到任何东西，结果与普通学生相同。请增大某个权重。</translation>
    </message>
    <message>
        <source>Nothing trains the forecast of the distilled student: the supervised weight is 0, and every term compares features. Raise the supervised weight, or add a term on predictions.</source>
        <translation>蒸馏学生的预测没有得到训练：监督权重为 0，且所有损失项只比较特征。请增大监督权重，或添加一个作用于预测的损失项。</translation>
    </message>
    <message>
        <source>Loss weights, student, training settings and split as published for this series with an iTransformer teacher: look-back 720, horizon 96.</source>
        <translation>采用论文中以 iTransformer 为教师时对该序列公布的损失权重、学生、训练设置和划分：回看 720，预测 96。</translation>
    </message>
    <message>
        <source>Loss weights, student, training settings and split as published for this series with a ModernTCN teacher: look-back 720, horizon 96.</source>
        <translation>采用论文中以 ModernTCN 为教师时对该序列公布的损失权重、学生、训练设置和划分：回看 720，预测 96。</translation>
    </message>
    <message>
        <source>Teacher and student are the same network with the same options: nothing becomes smaller. Choose a smaller student, or the recipe for born-again networks.</source>
        <translation>教师与学生是选项相同的同一网络：模型不会变小。请选择更小的学生，或选用再生网络方案。</translation>
    </message>
    <message>
        <source>%1 cannot be copied to %2: %3.</source>
        <translation>无法将 %1 复制到 %2：%3。</translation>
    </message>
    <message>
        <source>The state of the %1 before the change of a weight is not found: there is no file %2.</source>
        <translation>找不到 %1 在权重更改之前的状态：文件 %2 不存在。</translation>
    </message>
    <message>
        <source>Continues the run &quot;%1&quot; from before the weight of &quot;%2&quot; was changed in epoch %3.</source>
        <translation>从运行“%1”在第 %3 轮更改“%2”的权重之前继续。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>From the files of a collection; or by a rule from the steps after each window: the direction of the change, the risk, a score in quantile bins, or an event that a column marks. The horizon says how many steps.</source>
        <translation>取自数据集的文件；或根据每个窗口之后的若干步按规则生成：变化的方向、风险、按分位数分箱的得分，或某一列标记的事件。步数由预测范围决定。</translation>
    </message>
    <message>
        <source>Of the collection</source>
        <translation>数据集自带</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Channel of the labels</source>
        <translation>标签所用通道</translation>
    </message>
    <message>
        <source>Empty: the first target.</source>
        <translation>留空：第一个目标。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Log returns for prices; differences for values that may be 0 or below.</source>
        <translation>价格用对数收益率；可能小于等于 0 的值用差分。</translation>
    </message>
    <message>
        <source>Log return</source>
        <translation>对数收益率</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Dead zone</source>
        <translation>死区</translation>
    </message>
    <message>
        <source>Changes up to this size are the class &quot;flat&quot;; 0: there is none.</source>
        <translation>不超过该大小的变化归为类别“flat”；0：不设。</translation>
    </message>
    <message>
        <source>Dead zone as a quantile</source>
        <translation>按分位数的死区</translation>
    </message>
    <message>
        <source>Replaces the dead zone: the quantile of absolute changes in the training windows; 0: off.</source>
        <translation>改用：训练窗口中变化大小的该分位数以内；0：关闭。</translation>
    </message>
    <message>
        <source>Risk measure</source>
        <translation>风险度量</translation>
    </message>
    <message>
        <source>Volatility: standard deviation of the changes from step to step. Drawdown: the largest fall from a maximum.</source>
        <translation>波动率：逐步变化的标准差。回撤：从最高点的最大跌幅。</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>波动率</translation>
    </message>
    <message>
        <source>Maximum drawdown</source>
        <translation>最大回撤</translation>
    </message>
    <message>
        <source>Risk levels</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>2: low and high. 3: thirds of the training windows.</source>
        <translation>2：低和高。3：训练窗口的三等分。</translation>
    </message>
    <message>
        <source>High risk above the quantile</source>
        <translation>高风险的分位数</translation>
    </message>
    <message>
        <source>Of the training windows, with two levels.</source>
        <translation>两个等级时，取自训练窗口。</translation>
    </message>
    <message>
        <source>Score bins</source>
        <translation>得分分箱数</translation>
    </message>
    <message>
        <source>Quantile bins of the change in the training windows, from the lowest.</source>
        <translation>训练窗口中变化的分位数分箱，从最低开始。</translation>
    </message>
    <message>
        <source>Test file</source>
        <translation>测试文件</translation>
    </message>
    <message>
        <source>Empty: found by its name, X_TEST beside X_TRAIN; where the name has neither, the test part is drawn from the one file.</source>
        <translation>留空：按名称查找，X_TRAIN 旁的 X_TEST；名称中两者都没有时，从同一文件中抽取测试部分。</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>标签列</translation>
    </message>
    <message>
        <source>Of a table with a header. Empty: the column called label or class, or the only one with words.</source>
        <translation>带表头的表的标签列。留空：名为 label 或 class 的列，或唯一含有文字的列。</translation>
    </message>
    <message>
        <source>Different lengths</source>
        <translation>长度不一</translation>
    </message>
    <message>
        <source>Pad to the longest series with the last value, cut to the shortest, or resample all to the middle length.</source>
        <translation>以末值补足到最长的序列，截到最短的序列，或全部重采样为中间长度。</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>补足</translation>
    </message>
    <message>
        <source>Truncate</source>
        <translation>截断</translation>
    </message>
    <message>
        <source>Resample</source>
        <translation>重采样</translation>
    </message>
    <message>
        <source>Normalise each series</source>
        <translation>逐序列归一化</translation>
    </message>
    <message>
        <source>Each channel of each series to mean 0 and standard deviation 1.</source>
        <translation>每个序列的每个通道归一化为均值 0、标准差 1。</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>Of the training series of each class, drawn with the seed.</source>
        <translation>取自各类别的训练序列，由随机种子抽取。</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>测试比例</translation>
    </message>
    <message>
        <source>Of the series of each class, where all are in one file.</source>
        <translation>所有序列都在一个文件中时，取自各类别的序列。</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>类别权重</translation>
    </message>
    <message>
        <source>Balanced: each class counts in inverse proportion to its training windows.</source>
        <translation>平衡：每个类别的权重与其训练窗口数成反比。</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>Share of the label that is spread evenly over all classes.</source>
        <translation>真实标签中均匀分给所有类别的部分。</translation>
    </message>
    <message>
        <source>On the validation windows. The log loss decides between epochs with the same value.</source>
        <translation>在验证窗口上。数值相同的轮次由对数损失决定。</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>How the classifier pools the first feature of a network: flatten all positions, or average them.</source>
        <translation>分类器如何读取网络的第一个特征：所有位置并排，或取均值。</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>展平</translation>
    </message>
    <message>
        <source>Dropout of the classifier</source>
        <translation>分类器的 dropout</translation>
    </message>
    <message>
        <source>Before the linear layer of the classifier.</source>
        <translation>位于特征与类别之间。</translation>
    </message>
    <message>
        <source>This plan forecasts values. Set the task&apos;s kind to &quot;classification&quot;, or remove the classes.</source>
        <translation>该方案预测数值。请将任务类型设为“classification”，或移除类别设置。</translation>
    </message>
    <message>
        <source>Classes have no quantiles; remove them.</source>
        <translation>类别没有分位数；请移除。</translation>
    </message>
    <message>
        <source>Several teachers of classes are combined by their mean.</source>
        <translation>分类的多个教师以均值组合。</translation>
    </message>
    <message>
        <source>The term &quot;%1&quot; compares forecasts of values, not classes. Use it on features, or choose soft_labels, logits, decoupled or calibrated_soft_labels.</source>
        <translation>损失项“%1”比较的是数值预测而不是类别。请将其用于特征，或选择 soft_labels、logits、decoupled 或 calibrated_soft_labels。</translation>
    </message>
    <message>
        <source>The term &quot;%1&quot; compares classes, but this plan forecasts values.</source>
        <translation>损失项“%1”比较类别，但该方案预测数值。</translation>
    </message>
    <message>
        <source>Hinton</source>
        <translation>Hinton</translation>
    </message>
    <message>
        <source>The student&apos;s probabilities are matched to the teacher&apos;s, softened by a temperature of 4, beside the true classes.</source>
        <translation>除真实类别外，学生的概率还与以温度 4 软化的教师概率匹配。</translation>
    </message>
    <message>
        <source>Finance: KL and cross-entropy</source>
        <translation>金融：KL 与交叉熵</translation>
    </message>
    <message>
        <source>Half the divergence from the teacher&apos;s probabilities as they are, half the cross-entropy: for trends, risks and scores.</source>
        <translation>一半为与教师原样概率的散度，一半为交叉熵：用于趋势、风险和得分。</translation>
    </message>
    <message>
        <source>KDCTime</source>
        <translation>KDCTime</translation>
    </message>
    <message>
        <source>InceptionTime teaches with probabilities that are corrected where it is wrong.</source>
        <translation>InceptionTime 以在其出错处得到纠正的概率来教学。</translation>
    </message>
    <message>
        <source>LSTM to simple RNN, classes</source>
        <translation>LSTM 到简单 RNN，分类</translation>
    </message>
    <message>
        <source>A gated recurrent network teaches one without gates through its probabilities.</source>
        <translation>带门控的循环网络通过其概率来教不带门控的网络。</translation>
    </message>
    <message>
        <source>Graph file</source>
        <translation>图文件</translation>
    </message>
    <message>
        <source>A matrix of weights, a list of edges (from, to, weight or distance), or coordinates (id, latitude, longitude), as delimited text. Beside the series, or with its whole path. Empty: the channels have no graph.</source>
        <translation>权重矩阵、边列表（起点、终点、权重或距离）或坐标（标识、纬度、经度），为分隔文本。与序列同一文件夹，或给出完整路径。留空：通道没有图。</translation>
    </message>
    <message>
        <source>Graph format</source>
        <translation>图的形式</translation>
    </message>
    <message>
        <source>Automatic reads it from the header and the shape.</source>
        <translation>“自动”根据表头和形状判断。</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>边</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Edge values</source>
        <translation>边的数值</translation>
    </message>
    <message>
        <source>Weights are taken as they are. Distances d become weights exp(-d²/σ²). Automatic: distances where the header says so.</source>
        <translation>权重按原值使用。距离 d 转换为权重 exp(-d²/σ²)。自动：表头注明距离时按距离处理。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Threshold of weights</source>
        <translation>权重阈值</translation>
    </message>
    <message>
        <source>Weights made from distances below this are dropped.</source>
        <translation>由距离得到的权重小于此值时舍去。</translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation>σ</translation>
    </message>
    <message>
        <source>Undirected</source>
        <translation>无向</translation>
    </message>
    <message>
        <source>Each edge counts both ways, with the larger weight.</source>
        <translation>每条边双向有效，取较大的权重。</translation>
    </message>
    <message>
        <source>Positions file</source>
        <translation>位置文件</translation>
    </message>
    <message>
        <source>Coordinates of the nodes for drawing: id, latitude, longitude. Empty: those of the graph, or a layout.</source>
        <translation>用于绘图的节点坐标：标识、纬度、经度。留空：使用图自身的坐标或自动布局。</translation>
    </message>
    <message>
        <source>Time-o1: principal components</source>
        <translation>Time-o1：主成分</translation>
    </message>
    <message>
        <source>Half the squared error, half the leading principal components of the teacher&apos;s forecasts (Wang et al., NeurIPS 2025).</source>
        <translation>一半为平方误差，一半为教师预测的主要主成分（Wang 等，NeurIPS 2025）。</translation>
    </message>
    <message>
        <source>PS loss: patch structure</source>
        <translation>PS loss：片段结构</translation>
    </message>
    <message>
        <source>Shape, spread and level of the patches of the teacher&apos;s forecasts beside the squared error (Kudrat et al., ICML 2025).</source>
        <translation>在平方误差之外匹配教师预测各片段的形状、离散程度和水平（Kudrat 等，ICML 2025）。</translation>
    </message>
    <message>
        <source>DBLoss: season and trend</source>
        <translation>DBLoss：季节与趋势</translation>
    </message>
    <message>
        <source>Season and trend of the teacher&apos;s forecasts, each with its own error (Qiu et al., NeurIPS 2025).</source>
        <translation>分别匹配教师预测的季节与趋势，各用自己的误差（Qiu 等，NeurIPS 2025）。</translation>
    </message>
    <message>
        <source>SDKD: slow and fast parts</source>
        <translation>SDKD：慢变与快变部分</translation>
    </message>
    <message>
        <source>Slow and fast parts of the teacher&apos;s forecasts with separate weights (arXiv 2507.02939).</source>
        <translation>教师预测的慢变与快变部分各有权重（arXiv 2507.02939）。</translation>
    </message>
    <message>
        <source>Graph to nodes: correlations</source>
        <translation>图到节点：相关性</translation>
    </message>
    <message>
        <source>%1 reads the graph of the channels, and the plan has none: every channel is a node without edges. Name the graph&apos;s file on the Data page (data.graph.file).</source>
        <translation>%1 读取通道的图，而方案中没有图：每个通道都是没有边的节点。请在“数据”页指定图文件（data.graph.file）。</translation>
    </message>
    <message>
        <source>A graph network teaches a student without edges how nodes and steps correlate (after arXiv 2401.11798) and, where the teacher is closer to the truth, its forecasts (EasyST, CIKM 2024).</source>
        <translation>图网络教没有边的学生节点与步之间的相关性（参照 arXiv 2401.11798），并在教师更接近真值处教其预测（EasyST，CIKM 2024）。</translation>
    </message>
    <message>
        <source>Of the weights made from distances, in their unit. 0: the standard deviation of the distances, or their mean where they hardly differ.</source>
        <translation>由距离计算权重时使用，单位与距离相同。0：取距离的标准差；距离相差很小时取其平均值。</translation>
    </message>
    <message>
        <source>TimeKD: privileged teacher</source>
        <translation>TimeKD：特权教师</translation>
    </message>
    <message>
        <source>A teacher that also reads the future passes on its features and the attention between channels (Liu et al., ICDE 2025). Both are iTransformers with the same number of heads.</source>
        <translation>同时读取未来值的教师传授其特征以及通道间的注意力（Liu 等，ICDE 2025）。两者都是头数相同的 iTransformer。</translation>
    </message>
    <message>
        <source>GUARD: router and gate</source>
        <translation>GUARD：路由与门控</translation>
    </message>
    <message>
        <source>Router: weights per window</source>
        <translation>路由：每个窗口单独的权重</translation>
    </message>
    <message>
        <source>Privileged teacher</source>
        <translation>特权教师</translation>
    </message>
    <message>
        <source>Uncertainty gate</source>
        <translation>不确定性门控</translation>
    </message>
    <message>
        <source>Spread of the teachers</source>
        <translation>教师之间的离散度</translation>
    </message>
    <message>
        <source>Width of the quantile fan</source>
        <translation>分位数区间的宽度</translation>
    </message>
    <message>
        <source>Gate sharpness</source>
        <translation>门控锐度</translation>
    </message>
    <message>
        <source>One teacher has no spread. Add another teacher, or set the gate to &quot;none&quot; or &quot;fan_width&quot;.</source>
        <translation>单个教师没有离散度。请再添加一个教师，或将门控设为 &quot;none&quot; 或 &quot;fan_width&quot;。</translation>
    </message>
    <message>
        <source>The width of the quantile fan needs at least two quantiles. List them as the task&apos;s quantiles, such as 0.1, 0.5, 0.9, or set the gate to &quot;none&quot;.</source>
        <translation>分位数区间的宽度至少需要两个分位数。请在任务中列出分位数，例如 0.1、0.5、0.9，或将门控设为 &quot;none&quot;。</translation>
    </message>
    <message>
        <source>An assistant or an earlier generation teaches alone, so it has no spread. Set the gate to &quot;none&quot; or &quot;fan_width&quot;.</source>
        <translation>助教或更早的一代单独授课，因此没有离散度。请将门控设为 &quot;none&quot; 或 &quot;fan_width&quot;。</translation>
    </message>
    <message>
        <source>Two teachers, weighted separately for each window; windows on which they disagree count less (arXiv 2606.19363).</source>
        <translation>两个教师，每个窗口单独加权；教师意见不一致的窗口权重更低（arXiv 2606.19363）。</translation>
    </message>
    <message>
        <source>Mean of the teachers; weights exp(1/MSE) on the validation windows, normalised to sum to 1; the weights whose combination has the lowest validation MSE; or in each training window the teacher closest to the ground truth, and the mean elsewhere; or separate weights for each window, from a small network that reads statistics of the look-back (level, spread, trend, roughness, periodicity) and is fitted on the validation windows. Each feature has its own regressor.</source>
        <translation>教师的平均；按验证窗口上的 exp(1/MSE) 加权并归一化为 1；使组合的验证 MSE 最低的权重；或在每个训练窗口中取最接近真实值的教师，其他地方取平均；或由一个小网络读取回看窗口的统计量（水平、离散度、趋势、粗糙度、周期性）为每个窗口给出单独的权重，该网络在验证窗口上拟合。每个特征有自己的回归器。</translation>
    </message>
    <message>
        <source>Each window is weighted by exp(-sharpness u). u is the disagreement of several teachers (their standard deviation, mean over targets and steps) or the width of the teacher&apos;s quantile fan, in scaled units (after GUARD, arXiv 2606.19363).</source>
        <translation>每个窗口以 exp(-锐度·u) 加权。u 是多个教师之间的分歧（其标准差在目标和时间步上的均值），或教师分位数区间的宽度，以缩放单位计（参照 GUARD，arXiv 2606.19363）。</translation>
    </message>
    <message>
        <source>The higher, the less weight is given to windows on which the teachers are unsure.</source>
        <translation>越高，教师不确定的窗口权重越低。</translation>
    </message>
    <message>
        <source>Privileged teachers are for forecasting only; turn the option off.</source>
        <translation>特权教师仅用于预测；请关闭该选项。</translation>
    </message>
    <message>
        <source>Teachers also read the future values of each window. Such a teacher cannot forecast, and its error is not comparable with a forecaster&apos;s; it teaches its features and how channels or steps relate (TimeKD, ICDE 2025). The student never reads the future.</source>
        <translation>教师同时读取每个窗口的未来值。这样的教师无法预测，其误差不能与预测模型的误差比较；它传授特征以及通道或时间步之间的关系（TimeKD，ICDE 2025）。学生从不读取未来值。</translation>
    </message>
    <message>
        <source>A privileged teacher reads more rows than the student, so its weights do not fit. Initialise the student like the plain one.</source>
        <translation>特权教师读取的行比学生多，因此其权重不适用。请像普通学生一样初始化学生。</translation>
    </message>
    <message>
        <source>Unknown field &quot;%1&quot;. Known fields: %2, and a network with a test metric, such as distilled.mse or teacher.parameters.</source>
        <translation>未知字段“%1”。已知字段：%2，以及网络加测试指标，例如 distilled.mse 或 teacher.parameters。</translation>
    </message>
    <message>
        <source>Character %1 of the filter: expected and, or, or the end.</source>
        <translation>筛选条件第 %1 个字符：此处应为 and、or 或结尾。</translation>
    </message>
    <message>
        <source>Character %1 of the filter: expected a closing parenthesis.</source>
        <translation>筛选条件第 %1 个字符：此处应为右括号。</translation>
    </message>
    <message>
        <source>Character %1 of the filter: expected a field, such as series or distilled.mse.</source>
        <translation>筛选条件第 %1 个字符：此处应为字段，例如 series 或 distilled.mse。</translation>
    </message>
    <message>
        <source>Character %1 of the filter: expected =, !=, &lt;, &lt;=, &gt;, &gt;= or ~.</source>
        <translation>筛选条件第 %1 个字符：此处应为 =、!=、&lt;、&lt;=、&gt;、&gt;= 或 ~。</translation>
    </message>
    <message>
        <source>Character %1 of the filter: expected a value.</source>
        <translation>筛选条件第 %1 个字符：此处应为一个值。</translation>
    </message>
    <message>
        <source>Character %1 of the filter: expected a number.</source>
        <translation>筛选条件第 %1 个字符：此处应为数字。</translation>
    </message>
    <message>
        <source>Character %1 of the filter: nested too deeply.</source>
        <translation>筛选条件第 %1 个字符：嵌套过深。</translation>
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
        <translation>季节朴素预测</translation>
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
    <message>
        <source>%1 was not found. Check the path.</source>
        <translation>找不到 %1。请检查路径。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that you have permission to open it.</source>
        <translation>无法读取 %1。请确认这是您有权打开的文件。</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>真实值</translation>
    </message>
    <message>
        <source>%1 is not a usable file: %2. Get the file again from its source.</source>
        <translation>%1 不是可用的文件：%2。请从来源重新获取该文件。</translation>
    </message>
    <message>
        <source>%1 was not found. Was it moved?</source>
        <translation>找不到 %1。它被移动了吗？</translation>
    </message>
    <message>
        <source>%1 is not a usable safetensors file: %2. Get the file again from its source.</source>
        <translation>%1 不是可用的 safetensors 文件：%2。请从来源重新获取该文件。</translation>
    </message>
    <message>
        <source>Majority class</source>
        <translation>多数类</translation>
    </message>
    <message>
        <source>Last class</source>
        <translation>上一类别</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>最后值</translation>
    </message>
    <message>
        <source>Historical average</source>
        <translation>历史平均</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <source>Theta</source>
        <translation>Theta</translation>
    </message>
    <message>
        <source>Autoregression</source>
        <translation>自回归</translation>
    </message>
</context>
<context>
    <name>headless</name>
    <message>
        <source>%1 contains no weights of the %2. Choose a run that finished training it.</source>
        <translation>%1 中没有%2的权重。请选择已完成其训练的运行。</translation>
    </message>
    <message>
        <source>%1 was not found. A relative path in a plan is resolved from the plan&apos;s folder.</source>
        <translation>找不到 %1。方案中的相对路径以方案所在文件夹为基准。</translation>
    </message>
    <message>
        <source>There are %1 changes of a weight to go back to in %2.</source>
        <translation>%2 中有 %1 处可以返回的权重更改。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>%1 has %2 columns, but needs one for each of at least two classes.</source>
        <translation>%1 有 %2 列，但至少两个类别各需要一列。</translation>
    </message>
    <message>
        <source>%1: row %2 has %3 cells, but the first one has %4.</source>
        <translation>%1：第 %2 行有 %3 个单元格，而第一行有 %4 个。</translation>
    </message>
    <message>
        <source>%1: row %2: &quot;%3&quot; is not a finite number.</source>
        <translation>%1：第 %2 行：“%3”不是有限数值。</translation>
    </message>
    <message>
        <source>%1: row %2: &quot;%3&quot; is no class. Give the name of a column of the logits, or a number from 0 to %4.</source>
        <translation>%1：第 %2 行：“%3”不是类别。请给出 logits 的列名，或 0 到 %4 的编号。</translation>
    </message>
    <message>
        <source>%1 has %2 examples, but %3 has %4.</source>
        <translation>%1 有 %2 个样本，而 %3 有 %4 个。</translation>
    </message>
    <message>
        <source>%1: row %2 has %3 cells, and the series has %4 channels.</source>
        <translation>%1：第 %2 行有 %3 个单元格，而序列有 %4 个通道。</translation>
    </message>
    <message>
        <source>%1: row %2: &quot;%3&quot; is not a number.</source>
        <translation>%1：第 %2 行：“%3”不是数字。</translation>
    </message>
    <message>
        <source>%1 has %2 rows, which are %3 windows of %4 steps, a row apart; from row %5 on the series has %6. Check --horizon and --first-row.</source>
        <translation>%1 有 %2 行，即 %3 个 %4 步的窗口，相邻一行；序列从第 %5 行起有 %6 行。请检查 --horizon 和 --first-row。</translation>
    </message>
    <message>
        <source>This study has more than %1 trials. Give it fewer values.</source>
        <translation>该研究的试验超过 %1 个。请减少取值。</translation>
    </message>
    <message>
        <source>%1 was not found. Check the path.</source>
        <translation>未找到 %1。请检查路径。</translation>
    </message>
    <message>
        <source>Give the folder for the results of %1 with --out DIR.</source>
        <translation>请用 --out DIR 给出 %1 的结果文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk may be full.</source>
        <translation>无法写入 %1：磁盘可能已满。</translation>
    </message>
</context>
<context>
    <name>learning</name>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Multi-period</source>
        <translation>多周期</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Orthonormal</source>
        <translation>正交</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>归约方式</translation>
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
        <source>Multi-scale</source>
        <translation>多尺度</translation>
    </message>
    <message>
        <source>Coarser scales</source>
        <translation>粗尺度数</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
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
        <source>Prediction matching</source>
        <translation>预测匹配</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
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
        <source>Hidden width</source>
        <translation>隐藏层宽度</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>归一化</translation>
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
        <source>DLinear</source>
        <translation>DLinear</translation>
    </message>
    <message>
        <source>Model width</source>
        <translation>模型宽度</translation>
    </message>
    <message>
        <source>Encoder layers</source>
        <translation>编码器层数</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Normalise each window</source>
        <translation>逐窗口归一化</translation>
    </message>
    <message>
        <source>Time marks as tokens</source>
        <translation>时间标记作为词元</translation>
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
        <source>Linear regression</source>
        <translation>线性回归</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>映射</translation>
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
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Channel by channel</source>
        <translation>逐通道</translation>
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
        <source>Simple RNN</source>
        <translation>简单 RNN</translation>
    </message>
    <message>
        <source>There is no network &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>没有网络“%1”。您是指“%2”吗？</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
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
        <source>%1 was trained on %2 channels, but this run has %3. Choose the same channels, or another teacher.</source>
        <translation>%1 训练时有 %2 个通道，而本次运行有 %3 个。请选择相同的通道，或其他教师。</translation>
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
        <source>Contrastive</source>
        <translation>对比损失</translation>
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
        <source>Gate</source>
        <translation>门控</translation>
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
        <source>Regressor</source>
        <translation>回归器</translation>
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
        <source>Relations</source>
        <translation>样本关系</translation>
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
        <source>Windows for angles</source>
        <translation>计算角度的窗口数</translation>
    </message>
    <message>
        <source>Soft-DTW</source>
        <translation>Soft-DTW</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>散度</translation>
    </message>
    <message>
        <source>Width of the soft minimum, in squared scaled units: near 0 only the best alignment counts.</source>
        <translation>软最小值的宽度，以缩放后单位的平方计：接近 0 时只有最佳对齐起作用。</translation>
    </message>
    <message>
        <source>Soft labels</source>
        <translation>软标签</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
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
        <source>Bins</source>
        <translation>箱数</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Mixed targets</source>
        <translation>混合目标</translation>
    </message>
    <message>
        <source>Frequencies kept</source>
        <translation>保留的频率数</translation>
    </message>
    <message>
        <source>Base period</source>
        <translation>基本周期</translation>
    </message>
    <message>
        <source>Harmonics</source>
        <translation>谐波数</translation>
    </message>
    <message>
        <source>FITS</source>
        <translation>FITS</translation>
    </message>
    <message>
        <source>Steps in a chunk, at most the horizon; the look-back must be a multiple of it.</source>
        <translation>每个分块的步数，最多为预测长度；回看长度必须是它的倍数。</translation>
    </message>
    <message>
        <source>LightTS</source>
        <translation>LightTS</translation>
    </message>
    <message>
        <source>Closed-form ridge</source>
        <translation>闭式岭回归</translation>
    </message>
    <message>
        <source>Ridge penalty</source>
        <translation>岭惩罚</translation>
    </message>
    <message>
        <source>NLinear</source>
        <translation>NLinear</translation>
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
        <source>Mixing blocks</source>
        <translation>混合块数</translation>
    </message>
    <message>
        <source>TSMixer</source>
        <translation>TSMixer</translation>
    </message>
    <message>
        <source>ModernTCN</source>
        <translation>ModernTCN</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>模块数</translation>
    </message>
    <message>
        <source>Large kernel</source>
        <translation>大卷积核</translation>
    </message>
    <message>
        <source>Small kernel</source>
        <translation>小卷积核</translation>
    </message>
    <message>
        <source>Patch length</source>
        <translation>片段长度</translation>
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
        <source>Learned scale and shift</source>
        <translation>可学习的缩放与平移</translation>
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
        <source>TCN</source>
        <translation>TCN</translation>
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
        <source>Inputs</source>
        <translation>输入</translation>
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
        <source>label_len is %1, longer than the look-back of %2. Lower label_len.</source>
        <translation>label_len 为 %1，超过了回看长度 %2。请减小 label_len。</translation>
    </message>
    <message>
        <source>%1 cannot be opened as TorchScript: %2</source>
        <translation>%1 无法作为 TorchScript 打开：%2</translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation>评估已停止。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
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
        <source>Multi-scale layers</source>
        <translation>多尺度层</translation>
    </message>
    <message>
        <source>MICN</source>
        <translation>MICN</translation>
    </message>
    <message>
        <source>Time marks at each step</source>
        <translation>每步的时间标记</translation>
    </message>
    <message>
        <source>TimeMixer</source>
        <translation>TimeMixer</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>周期数</translation>
    </message>
    <message>
        <source>Takes the periods from the mean of the batch, as published; a forecast then depends on the other windows. Otherwise each window has its own.</source>
        <translation>按论文的做法，从整批的均值取周期；此时预测取决于其他窗口。否则每个窗口有自己的周期。</translation>
    </message>
    <message>
        <source>TimesNet</source>
        <translation>TimesNet</translation>
    </message>
    <message>
        <source>Autoformer</source>
        <translation>Autoformer</translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation>频率数</translation>
    </message>
    <message>
        <source>FEDformer</source>
        <translation>FEDformer</translation>
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
        <source>Simple (tanh)</source>
        <translation>简单（tanh）</translation>
    </message>
    <message>
        <source>BiLSTM</source>
        <translation>BiLSTM</translation>
    </message>
    <message>
        <source>Multi-input RNN</source>
        <translation>多输入 RNN</translation>
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
        <source>Transformer</source>
        <translation>Transformer</translation>
    </message>
    <message>
        <source>Decoder layers</source>
        <translation>解码器层数</translation>
    </message>
    <message>
        <source>Pinball loss</source>
        <translation>分位数损失（pinball）</translation>
    </message>
    <message>
        <source>Plain MLP</source>
        <translation>普通 MLP</translation>
    </message>
    <message>
        <source>%1 lacks the weight &quot;%2&quot;. Choose the network and options it was trained with.</source>
        <translation>%1 缺少权重“%2”。请选择训练它时所用的网络和选项。</translation>
    </message>
    <message>
        <source>%1: the weight &quot;%2&quot; is [%3], but this network needs [%4]. Choose the look-back, horizon, channels and options it was trained with.</source>
        <translation>%1：权重“%2”的形状为 [%3]，而此网络需要 [%4]。请选择训练它时所用的回看长度、预测长度、通道和选项。</translation>
    </message>
    <message>
        <source>FreTS</source>
        <translation>FreTS</translation>
    </message>
    <message>
        <source>Full complex weights</source>
        <translation>完整的复数权重</translation>
    </message>
    <message>
        <source>Matches where the hidden features are strong, regardless of their values: at which channels, or at which steps or patches if features of that kind are chosen.</source>
        <translation>匹配隐藏特征在何处强，而不论其取值：在哪些通道上；若选择了相应的特征，则在哪些时间步或片段上。</translation>
    </message>
    <message>
        <source>The higher it is, the more the strongest activations count.</source>
        <translation>越高，最强的激活越重要。</translation>
    </message>
    <message>
        <source>Each window&apos;s feature should be closer to the teacher&apos;s feature of the same window than to those of other windows.</source>
        <translation>每个窗口的特征应更接近教师在同一窗口的特征，而不是其他窗口的特征。</translation>
    </message>
    <message>
        <source>Smaller values put more weight on the most similar of the other windows.</source>
        <translation>越小，其他窗口中最相似者的权重越大。</translation>
    </message>
    <message>
        <source>Matches the spectrum of the student&apos;s forecast to that of the teacher or the ground truth, including phases.</source>
        <translation>让学生预测的频谱（含相位）匹配教师或真实值的频谱。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>The complex spectra as they are, or amplitudes and phases separately.</source>
        <translation>直接比较复数频谱，或分别比较幅度与相位。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The teacher&apos;s forecast, or the ground truth: then the term needs no teacher, as in FreDF.</source>
        <translation>教师的预测，或真实值：后者如 FreDF 一样不需要教师。</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>真实值</translation>
    </message>
    <message>
        <source>Matches the teacher&apos;s forecast only where the teacher is closer to the ground truth.</source>
        <translation>仅在教师更接近真实值之处匹配教师的预测。</translation>
    </message>
    <message>
        <source>One decision per window, or one per step of each channel.</source>
        <translation>整个窗口一个判断，或每个通道的每一步一个判断。</translation>
    </message>
    <message>
        <source>How much smaller the teacher&apos;s squared error must be, in scaled units.</source>
        <translation>教师的平方误差至少要小多少，以缩放后的单位计。</translation>
    </message>
    <message>
        <source>Matches the student&apos;s hidden feature to the teacher&apos;s, value by value.</source>
        <translation>让学生的隐藏特征逐值匹配教师的特征。</translation>
    </message>
    <message>
        <source>Weight growth over the horizon</source>
        <translation>权重随预测步增长</translation>
    </message>
    <message>
        <source>Above 0, later steps weigh more: the last one e^growth times as much as the first. 0 weighs all steps equally.</source>
        <translation>大于 0 时越靠后的步权重越大：最后一步是第一步的 e^增长 倍。0 表示各步权重相同。</translation>
    </message>
    <message>
        <source>Matches the teacher&apos;s dominant periods, as a distribution over the spectrum.</source>
        <translation>以频谱上的分布形式，匹配教师的主要周期。</translation>
    </message>
    <message>
        <source>Below 1, the strongest periods dominate; above 1, weaker ones count more.</source>
        <translation>小于 1 时最强的周期占主导；大于 1 时较弱的周期更受重视。</translation>
    </message>
    <message>
        <source>Amplitude scaling</source>
        <translation>幅度缩放</translation>
    </message>
    <message>
        <source>Plain amplitudes saturate the softmax, as in the original; the orthonormal transform or fractions of the sum keep weaker periods visible.</source>
        <translation>原始幅度会使 softmax 饱和，原实现即如此；正交变换或占总和的比例能保留较弱的周期。</translation>
    </message>
    <message>
        <source>Fractions of the sum</source>
        <translation>占总和的比例</translation>
    </message>
    <message>
        <source>The original divides by the number of elements, which weakens the term by the number of bins; per distribution gives the divergence of the paper&apos;s formula.</source>
        <translation>原实现除以全部元素，使该项按频点数减弱；按分布计算则是论文公式中的散度。</translation>
    </message>
    <message>
        <source>Epsilon in the logarithm</source>
        <translation>对数内的 epsilon</translation>
    </message>
    <message>
        <source>Added to the student&apos;s probability inside the logarithm; 0 gives the exact divergence.</source>
        <translation>在对数内加到学生的概率上；0 得到精确的散度。</translation>
    </message>
    <message>
        <source>Matches the teacher at full resolution and at coarser scales, where the trend shows.</source>
        <translation>在完整分辨率和更粗的尺度上匹配教师；粗尺度体现趋势。</translation>
    </message>
    <message>
        <source>How many times the series is halved: 3 compares four scales. Halving stops when nothing is left.</source>
        <translation>序列减半的次数：3 表示比较四个尺度。无法再减半时停止。</translation>
    </message>
    <message>
        <source>How two neighbouring values become one on the coarser scale.</source>
        <translation>相邻两个值如何合成为粗尺度上的一个值。</translation>
    </message>
    <message>
        <source>Every second value</source>
        <translation>隔点采样</translation>
    </message>
    <message>
        <source>Trains the student&apos;s quantiles on the ground truth; needs no teacher.</source>
        <translation>用真实值训练学生的分位数，不需要教师。</translation>
    </message>
    <message>
        <source>Matches the student&apos;s forecast to the teacher&apos;s, value by value.</source>
        <translation>让学生的预测逐值匹配教师的预测。</translation>
    </message>
    <message>
        <source>How differences are penalised: squared, absolute, or squared near zero and absolute beyond delta.</source>
        <translation>差异的惩罚方式：平方、绝对值，或在零附近取平方、超过 delta 取绝对值。</translation>
    </message>
    <message>
        <source>Where the Huber loss changes from squared to absolute, in scaled units.</source>
        <translation>Huber 损失由平方转为绝对值之处，以缩放后的单位计。</translation>
    </message>
    <message>
        <source>Quantile matching</source>
        <translation>分位数匹配</translation>
    </message>
    <message>
        <source>Matches each of the student&apos;s quantiles to the same quantile of the teacher.</source>
        <translation>让学生的各分位数匹配教师的对应分位数。</translation>
    </message>
    <message>
        <source>Matches how the windows of a batch relate to each other, not each window itself.</source>
        <translation>匹配一批窗口之间的相互关系，而不是各个窗口本身。</translation>
    </message>
    <message>
        <source>Weight of the inner products of all windows, each row normalised; the paper uses 3000, 0 leaves them out.</source>
        <translation>所有窗口内积（逐行归一化）的权重；原文取 3000，0 表示不计入。</translation>
    </message>
    <message>
        <source>How many windows of a batch are used for angles: the cost grows cubically.</source>
        <translation>一批中用多少个窗口计算角度：计算量按立方增长。</translation>
    </message>
    <message>
        <source>Matches the shape of the forecast and tolerates small shifts in time.</source>
        <translation>匹配预测的形状，容许时间上的小幅偏移。</translation>
    </message>
    <message>
        <source>The divergence is zero at the teacher&apos;s forecast; the plain form, as published, is negative there, favours smoother forecasts, and costs a third.</source>
        <translation>散度在教师的预测处为零；论文的原始形式在该处为负，会使预测更平滑，计算量为三分之一。</translation>
    </message>
    <message>
        <source>Smoothing (gamma)</source>
        <translation>平滑度（gamma）</translation>
    </message>
    <message>
        <source>Shape weight (alpha)</source>
        <translation>形状权重（alpha）</translation>
    </message>
    <message>
        <source>1: only the shape, whenever it occurs. Below 1, the rest is the temporal distortion: how far the alignment deviates from matching equal steps. DILATE uses 0.5.</source>
        <translation>1：只看形状，不论它何时出现。小于 1 时，其余部分为时间失真：对齐路径偏离同一时间步的程度。DILATE 取 0.5。</translation>
    </message>
    <message>
        <source>Maximum horizon</source>
        <translation>最大预测长度</translation>
    </message>
    <message>
        <source>Longer forecasts are first averaged down to this many steps: the cost grows quadratically.</source>
        <translation>更长的预测先平均压缩到这么多步：计算量按平方增长。</translation>
    </message>
    <message>
        <source>Binned: each value as a distribution over evenly spaced bins. Spectral: each forecast as a distribution over its periods.</source>
        <translation>分箱：每个值表示为均匀分箱上的分布。频谱：每条预测表示为其周期上的分布。</translation>
    </message>
    <message>
        <source>Above 1, the distributions are softer and say more about unlikely bins.</source>
        <translation>大于 1 时分布更软，更多体现可能性小的箱。</translation>
    </message>
    <message>
        <source>Number of classes a value can fall into; cost and memory grow with it.</source>
        <translation>一个值可落入的类别数；计算量和内存随之增长。</translation>
    </message>
    <message>
        <source>The bins span from minus to plus this value, in scaled units; values beyond fall into the outermost bins.</source>
        <translation>各箱覆盖正负该值之间的范围，以缩放后的单位计；超出者落入最外侧的箱。</translation>
    </message>
    <message>
        <source>One error against a mix of ground truth and teacher. Set the supervised loss weight to 0 when you use it.</source>
        <translation>对真实值与教师的混合计算一个误差。使用时请将监督损失权重设为 0。</translation>
    </message>
    <message>
        <source>Teacher weight</source>
        <translation>教师权重</translation>
    </message>
    <message>
        <source>Weight of the teacher relative to a ground-truth weight of 1: at 1, the target is half of each.</source>
        <translation>真实值权重为 1 时教师的权重：取 1 时两者各占目标的一半。</translation>
    </message>
    <message>
        <source>The correlation is averaged over all heads, so their number has no effect. It is read so that plans made elsewhere fit.</source>
        <translation>相关性对所有头取平均，因此头数没有影响。读取它只是为了兼容其他来源的方案。</translation>
    </message>
    <message>
        <source>Delay factor</source>
        <translation>时延系数</translation>
    </message>
    <message>
        <source>Number of delays followed, as a multiple of the logarithm of the number of steps.</source>
        <translation>所取时延的个数，以步数对数的倍数计。</translation>
    </message>
    <message>
        <source>Separates trend and seasonal part in every layer and follows the delays at which the series resembles itself.</source>
        <translation>每一层都分离趋势项与季节项，并利用序列与自身相似的时延。</translation>
    </message>
    <message>
        <source>Units in the hidden layer of each branch; also the width of the compared feature.</source>
        <translation>每个分支隐藏层的单元数；也是被比较特征的宽度。</translation>
    </message>
    <message>
        <source>Two small branches for trend and seasonal part, shared by all channels: TimeDistill&apos;s student.</source>
        <translation>趋势项和季节项各一个小分支，所有通道共享：TimeDistill 的学生。</translation>
    </message>
    <message>
        <source>One linear map for the trend and one for the seasonal part: hard to beat for its size.</source>
        <translation>趋势项和季节项各用一个线性映射：以其规模而言难以超越。</translation>
    </message>
    <message>
        <source>One pair per channel</source>
        <translation>每个通道一对</translation>
    </message>
    <message>
        <source>Gives each channel its own maps instead of shared ones.</source>
        <translation>让每个通道拥有自己的映射，而非共享。</translation>
    </message>
    <message>
        <source>Fraction of activations dropped during training.</source>
        <translation>训练时随机丢弃的激活比例。</translation>
    </message>
    <message>
        <source>Frequencies of the spectrum that the layers work on; at most half the number of steps.</source>
        <translation>各层处理的频谱频点数；最多为步数的一半。</translation>
    </message>
    <message>
        <source>Frequency selection</source>
        <translation>频率的选取</translation>
    </message>
    <message>
        <source>Drawn at random once, when the network is initialised, or the lowest ones.</source>
        <translation>网络初始化时随机抽取一次，或取最低的频率。</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Frequencies from decoder length</source>
        <translation>按解码器长度选频率</translation>
    </message>
    <message>
        <source>Chooses the decoder&apos;s frequencies for the steps that it actually reads. The published code assumes half the look-back plus the horizon, and skips those the decoder lacks.</source>
        <translation>按解码器实际读取的步数选取其频率。论文代码按回看窗口的一半加预测长度选取，并跳过解码器没有的频率。</translation>
    </message>
    <message>
        <source>Separates trend and seasonal part in every layer and works on a few frequencies of the seasonal part.</source>
        <translation>每一层都分离趋势项与季节项，并只处理季节项的少数频率。</translation>
    </message>
    <message>
        <source>cut_freq is %1, but a look-back of %2 steps has %3 frequencies. Use fewer, or 0 to derive it from the base period.</source>
        <translation>cut_freq 为 %1，但 %2 步的回看长度只有 %3 个频率。请减少，或取 0 以按基本周期确定。</translation>
    </message>
    <message>
        <source>How many of the lowest frequencies are kept; 0 derives the number from base period and harmonics.</source>
        <translation>保留的最低频率的个数；0 表示按基本周期和谐波数确定。</translation>
    </message>
    <message>
        <source>Steps in the period whose harmonics are kept: 24 for a day of hourly data.</source>
        <translation>保留其谐波的周期所含的步数：逐小时数据的一天为 24。</translation>
    </message>
    <message>
        <source>How many harmonics of the base period are kept.</source>
        <translation>保留基本周期的多少个谐波。</translation>
    </message>
    <message>
        <source>One map per channel</source>
        <translation>每个通道一个映射</translation>
    </message>
    <message>
        <source>Gives each channel its own map instead of a shared one.</source>
        <translation>让每个通道拥有自己的映射，而非共享一个。</translation>
    </message>
    <message>
        <source>Maps the lowest frequencies of the past to those of past and future: about ten thousand parameters.</source>
        <translation>把过去的低频成分映射为过去与未来的低频成分：约一万个参数。</translation>
    </message>
    <message>
        <source>An MLP on the spectrum of the series; most of its weights are in the map from all steps to the forecast.</source>
        <translation>作用于序列频谱的 MLP；其大部分权重位于从所有时间步到预测的映射中。</translation>
    </message>
    <message>
        <source>Embedding size</source>
        <translation>嵌入维数</translation>
    </message>
    <message>
        <source>Each step becomes its value times a learned vector of this size.</source>
        <translation>每一步变为其值乘以一个该维数的可学习向量。</translation>
    </message>
    <message>
        <source>Units in the hidden layer; also the width of the compared feature.</source>
        <translation>隐藏层的单元数；也是被比较特征的宽度。</translation>
    </message>
    <message>
        <source>Sparsity threshold</source>
        <translation>稀疏阈值</translation>
    </message>
    <message>
        <source>Parts of the spectrum below this become zero; the others are reduced by the same amount.</source>
        <translation>频谱中低于此值的部分变为零，其余部分减去同样的量。</translation>
    </message>
    <message>
        <source>The matrix product of the paper. Otherwise only the diagonals, as in the published code: the rest of the weights keep their initial values.</source>
        <translation>论文中的矩阵乘积。否则如公开代码那样只用对角线：其余权重保持初始值。</translation>
    </message>
    <message>
        <source>Hour, weekday, day of month and day of year are added to the channels as extra tokens.</source>
        <translation>小时、星期几、月内日和年内日作为额外词元与各通道并列。</translation>
    </message>
    <message>
        <source>d_model is %1, which cannot be split evenly between two views. Use %2.</source>
        <translation>d_model 为 %1，无法由两个视图平分。请改用 %2。</translation>
    </message>
    <message>
        <source>The look-back of %1 steps cannot be split into chunks of %2 (chunk_size, or the horizon if that is shorter). Use chunk_size %3, or another look-back.</source>
        <translation>%1 步的回看长度无法切成每块 %2 步的分块（chunk_size；若预测长度更短则取预测长度）。请将 chunk_size 改为 %3，或换一个回看长度。</translation>
    </message>
    <message>
        <source>Size of the representation of a channel, half of it from each view: an even number.</source>
        <translation>一个通道的表示维数，两个视图各占一半：须为偶数。</translation>
    </message>
    <message>
        <source>Chunk length</source>
        <translation>分块长度</translation>
    </message>
    <message>
        <source>Chunks of adjacent steps and of steps far apart, each passed through a small bottleneck.</source>
        <translation>由相邻步和间隔步组成的分块，各自经过一个小瓶颈。</translation>
    </message>
    <message>
        <source>The ridge equations of the linear regression have no solution with penalty %1. Increase ridge_penalty.</source>
        <translation>线性回归的岭回归方程在惩罚为 %1 时无解。请增大 ridge_penalty。</translation>
    </message>
    <message>
        <source>The future as one weighted sum of the past: a single layer, and the easiest to interpret.</source>
        <translation>未来是过去的一个加权和：只有一层，最易解释。</translation>
    </message>
    <message>
        <source>One map shared by all channels, one per channel, or one from all channels to all targets.</source>
        <translation>所有通道共享一个映射，每个通道各一个，或一个从所有通道到所有目标的映射。</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>求解方式</translation>
    </message>
    <message>
        <source>Gradient descent, or closed-form ridge regression as the first epoch: alone, or as the start of gradient descent. With a teacher, gradient descent always follows.</source>
        <translation>梯度下降，或以闭式岭回归作为第一轮：单独使用，或作为梯度下降的起点。有教师时之后总会进行梯度下降。</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>梯度下降</translation>
    </message>
    <message>
        <source>Ridge, then gradient descent</source>
        <translation>先岭回归，再梯度下降</translation>
    </message>
    <message>
        <source>Balances the squared weights against the mean squared error on the training windows.</source>
        <translation>平衡权重平方与训练窗口上的均方误差。</translation>
    </message>
    <message>
        <source>A closed form would need %1 MB for its equations. Use one shared map, a shorter look-back, or gradient descent.</source>
        <translation>闭式求解的方程需要 %1 MB。请使用一个共享映射、更短的回看长度，或改用梯度下降。</translation>
    </message>
    <message>
        <source>How many layers of multi-scale convolutions are stacked.</source>
        <translation>堆叠的多尺度卷积层数。</translation>
    </message>
    <message>
        <source>Kernel sizes</source>
        <translation>卷积核大小</translation>
    </message>
    <message>
        <source>Steps merged into one at each scale: one number per scale, separated by commas.</source>
        <translation>每个尺度上合并为一步的步数：每个尺度一个数字，以逗号分隔。</translation>
    </message>
    <message>
        <source>Convolution dropout</source>
        <translation>卷积 dropout</translation>
    </message>
    <message>
        <source>Fraction of activations dropped after each convolution during training.</source>
        <translation>训练时每个卷积之后丢弃的激活值所占比例。</translation>
    </message>
    <message>
        <source>Downsamples the seasonal part at several scales, relates all positions by one wide convolution and upsamples it again; the trend is a linear map.</source>
        <translation>在多个尺度上对季节项下采样，用一个宽卷积关联所有位置，再上采样还原；趋势项为线性映射。</translation>
    </message>
    <message>
        <source>Convolutions with very wide kernels over patches; feature maps and channels are mixed separately.</source>
        <translation>在片段上使用极宽卷积核的卷积；特征图与通道分别混合。</translation>
    </message>
    <message>
        <source>Head dropout</source>
        <translation>输出头 dropout</translation>
    </message>
    <message>
        <source>Fraction of forecast values dropped during training.</source>
        <translation>训练时丢弃的预测值所占比例。</translation>
    </message>
    <message>
        <source>Blocks in each stage. One number gives one stage; &quot;1, 1&quot; gives two.</source>
        <translation>每个阶段的模块数。一个数字为一个阶段；“1, 1”为两个阶段。</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>Width of each stage: number of feature maps per channel.</source>
        <translation>每个阶段的宽度：每个通道展开成的特征图数。</translation>
    </message>
    <message>
        <source>Positions covered by the wide depthwise kernel of each stage; odd.</source>
        <translation>每个阶段的大尺寸逐通道卷积核覆盖的位置数，须为奇数。</translation>
    </message>
    <message>
        <source>Positions covered by the small kernel beside it; odd. Both are merged into one kernel after training.</source>
        <translation>并行的小卷积核覆盖的位置数，须为奇数。训练后两者合并为一个卷积核。</translation>
    </message>
    <message>
        <source>Steps in one patch. Must not be smaller than the stride.</source>
        <translation>一个片段的步数。不得小于步幅。</translation>
    </message>
    <message>
        <source>Feed-forward ratio</source>
        <translation>前馈层倍数</translation>
    </message>
    <message>
        <source>Hidden width of the two-layer networks as a multiple of their outer width.</source>
        <translation>两层网络的隐藏宽度是外部宽度的多少倍。</translation>
    </message>
    <message>
        <source>Downsampling ratio</source>
        <translation>下采样倍数</translation>
    </message>
    <message>
        <source>Positions merged into one between two stages.</source>
        <translation>两个阶段之间合并为一个的位置数。</translation>
    </message>
    <message>
        <source>One scale and one shift per channel after the normalisation.</source>
        <translation>归一化之后每个通道一个缩放和一个平移。</translation>
    </message>
    <message>
        <source>%1 has %2 numbers for %3 stages. Give one for each entry of num_blocks.</source>
        <translation>%1 有 %2 个数字，但有 %3 个阶段。请为 num_blocks 的每一项各给一个。</translation>
    </message>
    <message>
        <source>%1 has a kernel of %2, but a kernel must be odd to be centred. Use %3.</source>
        <translation>%1 中有宽度为 %2 的卷积核，但卷积核须为奇数才能居中。请改用 %3。</translation>
    </message>
    <message>
        <source>small_size contains %1, which is wider than the large kernel of %2 beside it.</source>
        <translation>small_size 中的 %1 比旁边宽度为 %2 的大卷积核还宽。</translation>
    </message>
    <message>
        <source>patch_size is %1, smaller than the stride of %2: steps between the patches would be lost.</source>
        <translation>patch_size 为 %1，小于步幅 %2：片段之间的步会丢失。</translation>
    </message>
    <message>
        <source>patch_stride is %1, but the look-back has only %2 steps. Use a smaller stride.</source>
        <translation>patch_stride 为 %1，但回看窗口只有 %2 步。请取更小的步幅。</translation>
    </message>
    <message>
        <source>Steps averaged for the trend, an odd number; the remainder is the seasonal part.</source>
        <translation>求趋势项时平均的步数，须为奇数；其余为季节项。</translation>
    </message>
    <message>
        <source>One linear map of the differences from the last value: robust when a series drifts.</source>
        <translation>对与最后一个值之差做一个线性映射：序列漂移时依然稳健。</translation>
    </message>
    <message>
        <source>What is removed from each window and restored in the forecast: its mean, or mean and standard deviation with a learned scale and shift (RevIN).</source>
        <translation>从每个窗口中去除、再加回预测的量：均值，或均值与标准差加上可学习的缩放和平移（RevIN）。</translation>
    </message>
    <message>
        <source>Steps from the start of one patch to the start of the next; the last value is repeated that many times after the look-back.</source>
        <translation>相邻两个片段起点之间的步数；回看窗口末尾的最后一个值也按此步数重复。</translation>
    </message>
    <message>
        <source>patch_len is %1, but look-back and stride together have only %2 steps. Use at most %2.</source>
        <translation>patch_len 为 %1，但回看窗口与步幅合计只有 %2 步。最多取 %2。</translation>
    </message>
    <message>
        <source>TimeDistill&apos;s student without its decomposition: half the size.</source>
        <translation>TimeDistill 的学生，去掉分解：规模减半。</translation>
    </message>
    <message>
        <source>What carries the state from step to step.</source>
        <translation>逐步传递状态的单元。</translation>
    </message>
    <message>
        <source>Each channel runs through the network separately and has its own feature.</source>
        <translation>每个通道单独通过网络，并有自己的特征。</translation>
    </message>
    <message>
        <source>A lighter LSTM: two gates, one state.</source>
        <translation>LSTM 的轻量版本：两个门，一个状态。</translation>
    </message>
    <message>
        <source>One tanh layer that feeds back its own state: the smallest recurrent student.</source>
        <translation>一个反馈自身状态的 tanh 层：最小的循环学生。</translation>
    </message>
    <message>
        <source>Two LSTMs read the look-back, one from each end; their last states are concatenated.</source>
        <translation>两个 LSTM 分别从两端读取回看窗口，最后的状态拼接在一起。</translation>
    </message>
    <message>
        <source>All channels in, the chosen target out: one small recurrent layer that weighs what the other channels contribute.</source>
        <translation>输入全部通道，输出所选目标：一个权衡其他通道信息的小型循环层。</translation>
    </message>
    <message>
        <source>Units in the hidden state; also the width of the compared feature.</source>
        <translation>隐藏状态的单元数；也是被比较特征的宽度。</translation>
    </message>
    <message>
        <source>Number of stacked recurrent layers, with dropout between them.</source>
        <translation>堆叠的循环层数，层间使用 dropout。</translation>
    </message>
    <message>
        <source>Teacher forcing ratio</source>
        <translation>Teacher forcing 比例</translation>
    </message>
    <message>
        <source>Fraction of the steps that read the ground truth instead of the previous forecast when training starts. It falls linearly to zero.</source>
        <translation>训练开始时，读取真实值而非前一步预测的步数比例，之后线性降为零。</translation>
    </message>
    <message>
        <source>Teacher forcing ends after</source>
        <translation>Teacher forcing 结束于</translation>
    </message>
    <message>
        <source>Batches after which every step reads its own forecast, in training as in inference.</source>
        <translation>经过这么多批次后，训练与推理时每一步都读取自己的预测。</translation>
    </message>
    <message>
        <source>One LSTM reads the past, a second one generates the future step by step from its own forecasts.</source>
        <translation>一个 LSTM 读取过去，另一个根据自己的预测逐步生成未来。</translation>
    </message>
    <message>
        <source>Units in each hidden layer; also the width of the compared feature.</source>
        <translation>每个隐藏层的单元数；也是被比较特征的宽度。</translation>
    </message>
    <message>
        <source>One layer makes a shallow network, more layers a deeper one.</source>
        <translation>一层为浅层网络，更多则更深。</translation>
    </message>
    <message>
        <source>One or a few hidden layers with ReLU between past and future.</source>
        <translation>过去与未来之间有一个或几个带 ReLU 的隐藏层。</translation>
    </message>
    <message>
        <source>Embedding size of each step.</source>
        <translation>每一步的嵌入维数。</translation>
    </message>
    <message>
        <source>Feed-forward width</source>
        <translation>前馈层宽度</translation>
    </message>
    <message>
        <source>Hidden width between the two layers in each block.</source>
        <translation>每个模块中两层之间的隐藏宽度。</translation>
    </message>
    <message>
        <source>Number of stacked blocks.</source>
        <translation>堆叠的模块数。</translation>
    </message>
    <message>
        <source>Each step also gets its hour, weekday, day of month and day of year.</source>
        <translation>每一步还带有其小时、星期几、月内日和年内日。</translation>
    </message>
    <message>
        <source>Feature maps of each convolution; also the width of the compared feature.</source>
        <translation>每个卷积的特征图数；也是被比较的特征的宽度。</translation>
    </message>
    <message>
        <source>Steps covered by a convolution, spaced by the dilation.</source>
        <translation>一个卷积覆盖的步数，步与步相隔一个膨胀率。</translation>
    </message>
    <message>
        <source>Causal convolutions whose dilation doubles with each block.</source>
        <translation>因果卷积，膨胀率逐块加倍。</translation>
    </message>
    <message>
        <source>Scales besides the look-back itself, each averaged from the previous one.</source>
        <translation>回看窗口本身之外的尺度，每个由前一个平均而来。</translation>
    </message>
    <message>
        <source>Downsampling window</source>
        <translation>下采样窗口</translation>
    </message>
    <message>
        <source>Steps of one scale that are averaged into one step of the next.</source>
        <translation>一个尺度中平均为下一尺度一步的步数。</translation>
    </message>
    <message>
        <source>Tile time marks as published</source>
        <translation>按论文代码平铺时间标记</translation>
    </message>
    <message>
        <source>Keeps the published pairing of channels with time marks of other windows in the batch, for weights trained that way.</source>
        <translation>沿用论文代码中通道与批内其他窗口时间标记的配对，用于以此方式训练的权重。</translation>
    </message>
    <message>
        <source>down_sampling_layers is %1, but a look-back of %2 steps, divided by %3 each time, runs out before that. Use fewer.</source>
        <translation>down_sampling_layers 为 %1，但 %2 步的回看窗口每次除以 %3，不足以达到该层数。请取更小的值。</translation>
    </message>
    <message>
        <source>Mixes seasonal parts from fine to coarse scales and trends from coarse to fine, channel by channel.</source>
        <translation>逐通道地把季节项从细尺度混合到粗尺度，把趋势项从粗尺度混合到细尺度。</translation>
    </message>
    <message>
        <source>How many of the strongest periods each block uses to fold the series.</source>
        <translation>每个模块按多少个最强周期折叠序列。</translation>
    </message>
    <message>
        <source>Number of square kernels of size 1, 3, 5 and so on in an inception block.</source>
        <translation>一个 inception 模块中大小为 1、3、5 等的方形卷积核个数。</translation>
    </message>
    <message>
        <source>Periods shared by the batch</source>
        <translation>整批共用周期</translation>
    </message>
    <message>
        <source>top_k is %1, but look-back and horizon together have only %2 periods. Use fewer.</source>
        <translation>top_k 为 %1，但回看窗口与预测长度合起来只有 %2 个周期。请取更小的值。</translation>
    </message>
    <message>
        <source>Folds the series by its strongest periods and convolves it like an image.</source>
        <translation>把序列按其最强的周期折叠，当作图像进行卷积。</translation>
    </message>
    <message>
        <source>Attention across time steps; a decoder forecasts the whole horizon at once.</source>
        <translation>跨时间步的注意力；解码器一次给出整个预测长度。</translation>
    </message>
    <message>
        <source>Width of a token. Must be a multiple of the number of heads.</source>
        <translation>词元的宽度。必须是注意力头数的倍数。</translation>
    </message>
    <message>
        <source>Hidden width of the feed-forward network in each layer.</source>
        <translation>每层前馈网络的隐藏宽度。</translation>
    </message>
    <message>
        <source>Number of stacked layers of attention and feed-forward network.</source>
        <translation>注意力与前馈网络堆叠的层数。</translation>
    </message>
    <message>
        <source>Layers between the encoder and the forecast, each of which attends to the encoder.</source>
        <translation>编码器与预测之间的层数，每一层都对编码器做注意力。</translation>
    </message>
    <message>
        <source>Number of parts of the model width that attend independently.</source>
        <translation>模型宽度均分成的份数，各份独立计算注意力。</translation>
    </message>
    <message>
        <source>Start token length</source>
        <translation>起始词元长度</translation>
    </message>
    <message>
        <source>Last look-back steps that the decoder reads before the ones it forecasts. A shorter look-back is read in full.</source>
        <translation>解码器在待预测步之前读取的回看窗口末尾步数。回看窗口更短时整个读取。</translation>
    </message>
    <message>
        <source>d_model is %1, which is not divisible by %2 heads. Choose a multiple of n_heads.</source>
        <translation>d_model 为 %1，不能被 %2 个头整除。请选择 n_heads 的倍数。</translation>
    </message>
    <message>
        <source>Units between the two layers of each mixing step.</source>
        <translation>每个混合步骤的两层之间的单元数。</translation>
    </message>
    <message>
        <source>How many times mixing along time and across channels alternate.</source>
        <translation>沿时间混合与跨通道混合交替的次数。</translation>
    </message>
    <message>
        <source>Small two-layer networks alternate between mixing along time and mixing across channels.</source>
        <translation>两层的小网络交替进行时间维和通道维的混合。</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;, but must be whole numbers from %3 to %4, separated by commas.</source>
        <translation>%1 为“%2”，但必须是 %3 到 %4 之间以逗号分隔的整数。</translation>
    </message>
    <message>
        <source>Removes the mean and standard deviation of the look-back and restores them in the forecast.</source>
        <translation>去除回看窗口的均值和标准差，并加回到预测上。</translation>
    </message>
    <message>
        <source>%1 contains a weight &quot;%2&quot; that this network does not have. Choose the network and options it was trained with.</source>
        <translation>%1 含有此网络没有的权重“%2”。请选择训练它时所用的网络和选项。</translation>
    </message>
    <message>
        <source>%1 does not say which network it contains. Choose a checkpoint written by a run of this program.</source>
        <translation>%1 没有说明其中是什么网络。请选择由本程序运行生成的检查点。</translation>
    </message>
    <message>
        <source>%1 contains a damaged network description. Get the file again from its source.</source>
        <translation>%1 中的网络描述已损坏。请从来源重新获取该文件。</translation>
    </message>
    <message>
        <source>%1, line %2, is malformed: each line has the window number, the step number and one number per channel, in this order, with none missing.</source>
        <translation>%1 第 %2 行格式错误：每行依次为窗口序号、步序号和每个通道的一个数值，不得遗漏。</translation>
    </message>
    <message>
        <source>%1 ends before its last window is complete. Write every step of every window.</source>
        <translation>%1 在最后一个窗口写完之前就结束了。请写出每个窗口的每一步。</translation>
    </message>
    <message>
        <source>%1 contains no tensor. Choose another file.</source>
        <translation>%1 中没有任何张量。请选择其他文件。</translation>
    </message>
    <message>
        <source>No network of this program has weights with the names in %1 (for example &quot;%2&quot;). Choose weights of one of the listed networks.</source>
        <translation>本程序没有任何网络的权重名称与 %1 中的相符（例如“%2”）。请选择列表中某个网络的权重。</translation>
    </message>
    <message>
        <source>%1: the weight &quot;%2&quot; contains NaN or infinite values. Its training failed; choose another file.</source>
        <translation>%1：权重“%2”含有 NaN 或无穷大的值。它的训练已失败；请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 does not contain &quot;%2&quot;: the frequencies that %3 drew at random are not among the weights that the original code saves. Save them with the weights under this name, or set mode_select to low if it was trained that way.</source>
        <translation>%1 中没有“%2”：%3 随机抽取的频率不在原始代码保存的权重之中。请以此名称将其与权重一同保存；若训练时使用的是最低频率，请将 mode_select 设为 low。</translation>
    </message>
    <message>
        <source>%1 was rejected: it asks for %2, which a dictionary of tensors never needs, and opening a file runs no code. Save only the network&apos;s state_dict().</source>
        <translation>已拒绝打开 %1：它要求 %2，而张量字典并不需要它；打开文件时不会运行任何代码。请只保存网络的 state_dict()。</translation>
    </message>
    <message>
        <source>%1 contains something other than a dictionary of tensors. Save only the network&apos;s state_dict().</source>
        <translation>%1 中的内容不是张量字典。请只保存网络的 state_dict()。</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>自动检测</translation>
    </message>
    <message>
        <source>Input axes</source>
        <translation>输入的轴顺序</translation>
    </message>
    <message>
        <source>The order in which the script expects window, step and channel.</source>
        <translation>脚本所要求的窗口、时间步和通道的顺序。</translation>
    </message>
    <message>
        <source>Output axes</source>
        <translation>输出的轴顺序</translation>
    </message>
    <message>
        <source>The order in which the script returns window, step and channel.</source>
        <translation>脚本返回的窗口、时间步和通道的顺序。</translation>
    </message>
    <message>
        <source>The arguments of the script&apos;s forward(), in this order.</source>
        <translation>脚本 forward() 的参数，按此顺序。</translation>
    </message>
    <message>
        <source>By their count</source>
        <translation>按其数量</translation>
    </message>
    <message>
        <source>Decoder start token length</source>
        <translation>解码器起始词元长度</translation>
    </message>
    <message>
        <source>Number of last look-back steps that the decoder input starts with.</source>
        <translation>解码器输入开头所含的回看窗口末尾步数。</translation>
    </message>
    <message>
        <source>Prediction output</source>
        <translation>预测输出</translation>
    </message>
    <message>
        <source>Name in a dictionary or index in a tuple, from 0. Empty: the output itself, or the first of several.</source>
        <translation>字典中的名称或元组中的序号（从 0 起）。留空：输出本身，或多个输出中的第一个。</translation>
    </message>
    <message>
        <source>Feature output</source>
        <translation>特征输出</translation>
    </message>
    <message>
        <source>Name in a dictionary or index in a tuple, from 0, of what feature terms compare: window by channel by width. Empty: none.</source>
        <translation>特征损失项所比较的输出在字典中的名称或在元组中的序号（从 0 起）：窗口 × 通道 × 宽度。留空：无。</translation>
    </message>
    <message>
        <source>%1 takes %2 inputs, but a forecaster takes one to four: values and time marks. Export a script with such a forward().</source>
        <translation>%1 接受 %2 个输入，但预测模型接受一到四个：数值和时间标记。请导出具有这样 forward() 的脚本。</translation>
    </message>
    <message>
        <source>%1 needs time marks, but this series has no calendar time. Set its time column, or choose another file.</source>
        <translation>%1 需要时间标记，但该序列没有日历时间。请指定其时间列，或选择其他文件。</translation>
    </message>
    <message>
        <source>%1 fails on a window of this series: %2. Was it made for another look-back, other channels, or another input layout?</source>
        <translation>%1 在该序列的一个窗口上出错：%2。它是否是为其他回看长度、其他通道或其他输入布局制作的？</translation>
    </message>
    <message>
        <source>%1 returns no numeric tensor as its prediction. Set the option &quot;prediction&quot; to the name or index of the output that is one.</source>
        <translation>%1 没有返回数值张量作为预测。请将选项“prediction”设为预测所在输出的名称或序号。</translation>
    </message>
    <message>
        <source>%1 returns NaN or infinite values for a window of this series. Choose another file.</source>
        <translation>%1 对该序列的一个窗口返回了 NaN 或无穷大的值。请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 returns no feature &quot;%2&quot; of shape [windows, channels, width] or [windows, width]. Choose another output, or none.</source>
        <translation>%1 没有返回形状为 [窗口，通道，宽度] 或 [窗口，宽度] 的特征“%2”。请指定其他输出，或不指定。</translation>
    </message>
    <message>
        <source>%1 returns %3 for %2 windows, but [%2, %4, %5] is needed (or its last two dimensions swapped): windows, horizon, channels. Change the plan&apos;s horizon and channels to match the file, or choose another.</source>
        <translation>%1 对 %2 个窗口返回 %3，但需要 [%2，%4，%5]（或后两个维度对调）：窗口、预测长度、通道。请把方案的预测长度和通道改为与文件一致，或选择其他文件。</translation>
    </message>
    <message>
        <source>%1 was rejected: its script calls &quot;%2)&quot;, which accesses files. A forecaster needs no such operation.</source>
        <translation>已拒绝打开 %1：它的脚本调用“%2)”，会访问文件。预测模型不需要这样的操作。</translation>
    </message>
    <message>
        <source>%1 nests too many dictionaries for network weights. Save only the network&apos;s state_dict().</source>
        <translation>%1 中的字典嵌套过多，不像网络的权重。请只保存网络的 state_dict()。</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; cannot be exported as TorchScript for every batch size. Use its weights (.safetensors) instead.</source>
        <translation>网络“%1”无法导出为适用于任意批次大小的 TorchScript。请改用它的权重（.safetensors）。</translation>
    </message>
    <message>
        <source>%1 uses the format of PyTorch before 1.6. Load it in Python and save its state_dict() again with torch.save.</source>
        <translation>%1 是 PyTorch 1.6 之前的格式。请在 Python 中加载它，并用 torch.save 重新保存其 state_dict()。</translation>
    </message>
    <message>
        <source>%1 was trained with look-back %2, but this run uses %3. Change the look-back, or choose another teacher.</source>
        <translation>%1 训练时的回看长度为 %2，而本次运行为 %3。请修改回看长度，或选择其他教师。</translation>
    </message>
    <message>
        <source>%1 was trained with horizon %2, but this run uses %3. Change the horizon, or choose another teacher.</source>
        <translation>%1 训练时的预测长度为 %2，而本次运行为 %3。请修改预测长度，或选择其他教师。</translation>
    </message>
    <message>
        <source>%1 forecasts %2 target channels, but this run has %3, or different ones. Choose the same targets, or another teacher.</source>
        <translation>%1 预测 %2 个目标通道，而本次运行有 %3 个，或目标不同。请选择相同的目标，或其他教师。</translation>
    </message>
    <message>
        <source>%1 was trained with %2 time marks per row, but this series has %3. Choose a series with the same sampling interval, or another teacher.</source>
        <translation>%1 训练时每行有 %2 个时间标记，而此序列有 %3 个。请选择采样间隔相同的序列，或其他教师。</translation>
    </message>
    <message>
        <source>%1 was trained with the quantiles %2, but this run uses %3: only its point forecasts are used.</source>
        <translation>%1 是用分位数 %2 训练的，而本次运行使用 %3：只采用它的点预测。</translation>
    </message>
    <message>
        <source>%1 is read as %2 with %3. Options that cannot be told from the weights (heads, normalisation) are taken from the plan, or else set to their defaults.</source>
        <translation>%1 按 %2 读取，选项为 %3。无法从权重推断的选项（注意力头、归一化）取自方案，否则取默认值。</translation>
    </message>
    <message>
        <source>Judging by names and shapes, %1 could also be %2. If it is, set that kind for the teacher in the plan.</source>
        <translation>仅凭名称和形状，%1 也可能是 %2。如果是，请在方案中为教师写明该类型。</translation>
    </message>
    <message>
        <source>%1: %2 weights have no effect and are left out: %3.</source>
        <translation>%1：有 %2 个权重不起作用，已忽略：%3。</translation>
    </message>
    <message>
        <source>%1 is a TorchScript file, used with these options: %2.</source>
        <translation>%1 是 TorchScript 文件，使用的选项：%2。</translation>
    </message>
    <message>
        <source>%1 contains predictions, used with these options: %2.</source>
        <translation>%1 中是预测值，使用的选项：%2。</translation>
    </message>
    <message>
        <source>%1 does not cover all training, validation and test windows, as a teacher must. Write predictions for all three.</source>
        <translation>%1 没有覆盖教师所需的全部训练、验证和测试窗口。请写出这三部分的预测。</translation>
    </message>
    <message>
        <source>Solving in closed form was stopped.</source>
        <translation>闭式求解已停止。</translation>
    </message>
    <message>
        <source>compute.device is &quot;cuda&quot;, but this build of LibTorch finds no usable CUDA device. Choose &quot;auto&quot; or &quot;cpu&quot;.</source>
        <translation>compute.device 为 &quot;cuda&quot;，但此版 LibTorch 找不到可用的 CUDA 设备。请选择 &quot;auto&quot; 或 &quot;cpu&quot;。</translation>
    </message>
    <message>
        <source>Matrix products run at %1 GFLOP/s on this machine (%2); tens to hundreds are usual. Install OpenBLAS (package libopenblas0-pthread) to train many times faster.</source>
        <translation>本机的矩阵乘法速度为 %1 GFLOP/s（%2），而通常为几十到几百。请安装 OpenBLAS（软件包 libopenblas0-pthread），训练可快许多倍。</translation>
    </message>
    <message>
        <source>%1 returns NaN or infinite values for validation windows. Choose another teacher.</source>
        <translation>%1 对验证窗口返回了 NaN 或无穷大的值。请选择其他教师。</translation>
    </message>
    <message>
        <source>Computing the teacher&apos;s outputs for all training windows</source>
        <translation>正在计算教师对全部训练窗口的输出</translation>
    </message>
    <message>
        <source>The teacher&apos;s outputs (%1 MB) are too large for memory and are kept in a memory-mapped file.</source>
        <translation>教师的输出（%1 MB）内存放不下，改为保存在内存映射文件中。</translation>
    </message>
    <message>
        <source>The teacher&apos;s outputs (%1 MB) fit neither in memory nor on disk and are recomputed for every batch: the distilled student trains more slowly.</source>
        <translation>教师的输出（%1 MB）内存和磁盘都放不下，改为逐批重新计算：蒸馏学生的训练会变慢。</translation>
    </message>
    <message>
        <source>The student is solved in closed form, so it does not start from the teacher&apos;s weights.</source>
        <translation>学生的权重由闭式求解得到，因此不从教师的权重开始。</translation>
    </message>
    <message>
        <source>None of the teacher&apos;s weights fit the student: the distilled student starts like the plain one.</source>
        <translation>教师没有适用于学生的权重：蒸馏学生采用与普通学生相同的初始权重。</translation>
    </message>
    <message>
        <source>The distilled student starts with %1 of its %2 weights copied from the teacher: %3.</source>
        <translation>蒸馏学生的 %2 个权重中有 %1 个复制自教师：%3。</translation>
    </message>
    <message>
        <source>Copied from the strongest units of wider layers: %1.</source>
        <translation>复制自更宽的层中最强单元的权重：%1。</translation>
    </message>
    <message>
        <source>%1 provides only predictions, but a term of this plan compares features. Remove the terms at the level &quot;feature&quot;, or choose another teacher.</source>
        <translation>%1 只提供预测，而本方案中有损失项比较特征。请去掉“feature”层级的损失项，或选择其他教师。</translation>
    </message>
    <message>
        <source>A term compares the teacher&apos;s feature &quot;%1&quot;, but the teacher has no feature of that name. Choose one of: %2.</source>
        <translation>某个损失项要比较教师的特征“%1”，但教师没有该名称的特征。可选：%2。</translation>
    </message>
    <message>
        <source>A term compares the student&apos;s feature &quot;%1&quot;, but the student has no feature of that name. Choose one of: %2.</source>
        <translation>某个损失项要比较学生的特征“%1”，但学生没有该名称的特征。可选：%2。</translation>
    </message>
    <message>
        <source>%1 does not provide the quantiles of this plan, but a term compares the teacher&apos;s. Choose a teacher that was trained with them, or use the term &quot;pinball&quot; instead.</source>
        <translation>%1 不提供本方案的分位数，而有损失项要比较教师的分位数。请选择用这些分位数训练的教师，或改用损失项“pinball”。</translation>
    </message>
    <message>
        <source>Teacher loaded from %1 (%2): validation MSE %3 in this run.</source>
        <translation>从 %1 加载的教师（%2）：在本次运行中验证 MSE 为 %3。</translation>
    </message>
    <message>
        <source>In each training window the best of the teachers is used. Where the ground truth is not known, their mean is compared: validation MSE %1.</source>
        <translation>在每个训练窗口采用最好的教师。真实值未知之处以各教师的平均参与比较：验证 MSE %1。</translation>
    </message>
    <message>
        <source>The teachers are combined with the weights %1: validation MSE %2.</source>
        <translation>各教师按权重 %1 组合：验证 MSE %2。</translation>
    </message>
    <message>
        <source>Out of memory. Lower the batch size, the width or the look-back.</source>
        <translation>内存不足。请减小批次大小、宽度或回看长度。</translation>
    </message>
    <message>
        <source>LibTorch reported an error: %1</source>
        <translation>LibTorch 报错：%1</translation>
    </message>
    <message>
        <source>The run ended with an error: %1</source>
        <translation>运行因错误中断：%1</translation>
    </message>
    <message>
        <source>A run is in progress. Score the network after it ends.</source>
        <translation>正在运行。请在运行结束后再评估该网络。</translation>
    </message>
    <message>
        <source>Needs about %1 of memory; %2 is available.</source>
        <translation>约需 %1 内存；可用 %2。</translation>
    </message>
    <message>
        <source>Needs about %1 of memory, but only %2 is available: lower the batch size, the width or the look-back.</source>
        <translation>约需 %1 内存，但仅有 %2 可用：请减小批次大小、宽度或回看长度。</translation>
    </message>
    <message>
        <source>%1 contains no predictions for the test windows. Choose a file that does.</source>
        <translation>%1 没有测试窗口的预测。请选择含有测试窗口预测的文件。</translation>
    </message>
    <message>
        <source>%1 returns NaN or infinite values for test windows. Choose another file.</source>
        <translation>%1 对测试窗口返回了 NaN 或无穷大的值。请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 contains predictions of shape [%2], but [windows, %3, %4] is needed: windows, horizon, channels. The windows of this plan are: %5.</source>
        <translation>%1 中预测的形状为 [%2]，但需要 [窗口数，%3，%4]：窗口、预测长度、通道。本方案的窗口数为：%5。</translation>
    </message>
    <message>
        <source>%1 contains predictions that are NaN or infinite. Do not leave out any window, and write a number for each step.</source>
        <translation>%1 中有 NaN 或无穷大的预测。请不要遗漏窗口，并为每一步写出一个数值。</translation>
    </message>
    <message>
        <source>Whether the predictions are scaled like the series during training, or in the data&apos;s own units.</source>
        <translation>预测是像训练时那样缩放过的，还是以数据本身的单位表示。</translation>
    </message>
    <message>
        <source>Which windows a single array contains, one per row, in time order.</source>
        <translation>单个数组所含的窗口，每行一个，按时间顺序。</translation>
    </message>
    <message>
        <source>All windows</source>
        <translation>全部窗口</translation>
    </message>
    <message>
        <source>%1 was trained on the channels %2, but this run has %3. Choose the same channels, or another network.</source>
        <translation>%1 训练时的通道为 %2，而本次运行为 %3。请选择相同的通道，或其他网络。</translation>
    </message>
    <message>
        <source>Solving for the weights of the %1 on all training windows</source>
        <translation>正在用全部训练窗口求解 %1 的权重</translation>
    </message>
    <message>
        <source>The loss term &quot;%1&quot; of the %2 became NaN or infinite in epoch %3, batch %4. Lower the learning rate, or clip the gradient.</source>
        <translation>%2 的损失项“%1”在第 %3 轮批次 %4 变为 NaN 或无穷大。请降低学习率，或启用梯度裁剪。</translation>
    </message>
    <message>
        <source>The validation pinball loss of the %1 is NaN or infinite after epoch %2. Lower the learning rate, or clip the gradient.</source>
        <translation>%1 在第 %2 轮后的验证分位数损失为 NaN 或无穷大。请降低学习率，或启用梯度裁剪。</translation>
    </message>
    <message>
        <source>%1 was trained with a different scaling from this run; its own scaling is applied to windows and forecasts.</source>
        <translation>%1 训练时的缩放与本次运行不同；对窗口和预测采用它自己的缩放。</translation>
    </message>
    <message>
        <source>The run ended with an unknown error.</source>
        <translation>运行因未知错误而结束。</translation>
    </message>
    <message>
        <source>%1 was trained on the same channels in a different order: %2. List data.channels in that order.</source>
        <translation>%1 训练时的通道相同，但顺序不同：%2。请按此顺序列出 data.channels。</translation>
    </message>
    <message>
        <source>%1 was trained with a time step of %2 s, but this series has %3 s. Choose a series with the same sampling interval, or another network.</source>
        <translation>%1 训练时的时间步为 %2 秒，而此序列为 %3 秒。请选择采样间隔相同的序列，或其他网络。</translation>
    </message>
    <message>
        <source>In the file, %1 timestamps were missing and inserted, %2 were duplicates and skipped, %3 were moved to the nearest step; %4 values are missing.</source>
        <translation>文件中有 %1 个时间戳缺失并已补入，%2 个重复并已跳过，%3 个已移至最近的时间步；缺失 %4 个值。</translation>
    </message>
    <message>
        <source>A seasonal period of %1 steps is longer than half of the %2 training rows: it cannot be learned, and the seasonal naive forecast is weak.</source>
        <translation>%1 步的季节周期超过 %2 个训练行的一半：无法从中学到该周期，季节朴素预测的效果也较差。</translation>
    </message>
    <message>
        <source>The predictions in %1 belong to other windows: compared with the ground truth of the window %2 places later, their MSE is %3 instead of %4. Write window 0 for the first window of the part, and one window per row.</source>
        <translation>%1 中的预测属于其他窗口：与之后第 %2 个窗口的真实值相比，其 MSE 为 %3，而不是 %4。请将该部分的第一个窗口写为窗口 0，并且每行一个窗口。</translation>
    </message>
    <message>
        <source>The predictions in %1 belong to other windows: compared with the ground truth of the window %2 places earlier, their MSE is %3 instead of %4. Write window 0 for the first window of the part, and one window per row.</source>
        <translation>%1 中的预测属于其他窗口：与之前第 %2 个窗口的真实值相比，其 MSE 为 %3，而不是 %4。请将该部分的第一个窗口写为窗口 0，并且每行一个窗口。</translation>
    </message>
    <message>
        <source>The %1 was not trained again: the run &quot;%2&quot; trained the same network on %3 UTC.</source>
        <translation>%1 未重新训练：运行“%2”已于 %3 UTC 训练过相同的网络。</translation>
    </message>
    <message>
        <source>%1 has changed since this run began, so it cannot be continued. Start it again.</source>
        <translation>自该运行开始以来 %1 已更改，无法继续。请重新开始。</translation>
    </message>
    <message>
        <source>The run began on another machine, or with a different number of threads or version of a library: its results can differ in the last digits from those of an uninterrupted run.</source>
        <translation>该运行是在其他机器上，或以不同的线程数或库版本开始的：其结果的末几位可能与未中断的运行不同。</translation>
    </message>
    <message>
        <source>%1 is not a training state that this version can read: %2. Delete it to train this network from the beginning.</source>
        <translation>%1 不是此版本可读取的训练状态：%2。请将其删除，以便从头训练该网络。</translation>
    </message>
    <message>
        <source>The %1 of the validation windows cannot be measured for this series. Select the best epoch by another metric.</source>
        <translation>该序列无法计算验证窗口的 %1。请改用其他指标选择最佳轮次。</translation>
    </message>
    <message>
        <source>Learned temperature</source>
        <translation>可学习的温度</translation>
    </message>
    <message>
        <source>Trains the temperature along with the student, from the one above.</source>
        <translation>从上面的温度开始，与学生一起训练温度。</translation>
    </message>
    <message>
        <source>Every training window has a target that is missing, and a solution in closed form needs whole ones. Fill missing values, or train by gradient.</source>
        <translation>每个训练窗口都有缺失的目标值，而闭式求解需要完整的窗口。请填充缺失值，或改用梯度训练。</translation>
    </message>
    <message>
        <source>The forecasts were stopped.</source>
        <translation>预测已停止。</translation>
    </message>
    <message>
        <source>A run is in progress. Forecast other windows after it ends.</source>
        <translation>正在运行。请在运行结束后再预测其他窗口。</translation>
    </message>
    <message>
        <source>The loss term &quot;%1&quot; hardly trains the %2: its share of the gradient was below 0.1 % in epoch %3. Raise its weight, or remove it.</source>
        <translation>损失项“%1”几乎不再训练%2：在第 %3 轮中其梯度占比低于 0.1 %。请增大其权重或将其移除。</translation>
    </message>
    <message>
        <source>%1 contains no weights of the %2, so it cannot forecast.</source>
        <translation>%1 中没有%2的权重，因此无法预测。</translation>
    </message>
    <message>
        <source>There is no test window %1: the run has %2.</source>
        <translation>没有测试窗口 %1：此次运行共有 %2 个。</translation>
    </message>
    <message>
        <source>The forecasts were stopped because a run began. Ask for them after it ends.</source>
        <translation>由于运行已开始，预测被停止。请在运行结束后再进行。</translation>
    </message>
    <message>
        <source>The split leaves the last %1 of %2 rows unused.</source>
        <translation>该划分未使用全部 %2 行中的最后 %1 行。</translation>
    </message>
    <message>
        <source>%1 has changed since this run: it is a different teacher now.</source>
        <translation>%1 在此次运行之后已更改：现在是另一个教师。</translation>
    </message>
    <message>
        <source>%1 has changed since this run: its windows are different now.</source>
        <translation>%1 在此次运行之后已更改：其窗口已不同。</translation>
    </message>
    <message>
        <source>The weight of &quot;%1&quot; was changed from %2 to %3 in epoch %4, from batch %5 on (%6).</source>
        <translation>“%1”的权重在第 %4 轮从第 %5 批起由 %2 改为 %3（%6）。</translation>
    </message>
    <message>
        <source>Above 1, the probabilities are softer and say more about unlikely classes.</source>
        <translation>大于 1 时概率更柔和，更多地反映不太可能的类别。</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>Mean squared difference between the logits of student and teacher, before the softmax.</source>
        <translation>logits 的均方差：在 softmax 之前用来区分类别的量。</translation>
    </message>
    <message>
        <source>Decoupled</source>
        <translation>解耦</translation>
    </message>
    <message>
        <source>How sure the teacher is of the true class, and what it thinks of the others among themselves, each with a weight of its own.</source>
        <translation>教师对真实类别的把握，以及它对其余类别之间的看法，各有各的权重。</translation>
    </message>
    <message>
        <source>Weight of the true class</source>
        <translation>真实类别的权重</translation>
    </message>
    <message>
        <source>Of the true class against all others.</source>
        <translation>真实类别相对于其余所有类别。</translation>
    </message>
    <message>
        <source>Weight of the others</source>
        <translation>其余类别的权重</translation>
    </message>
    <message>
        <source>Of the other classes among themselves.</source>
        <translation>其余类别之间。</translation>
    </message>
    <message>
        <source>Calibrated soft labels</source>
        <translation>校准软标签</translation>
    </message>
    <message>
        <source>Soft labels of a teacher that is corrected where it is wrong, so that the true class always has the largest logit.</source>
        <translation>教师出错时先予以纠正的软标签，使真实类别始终领先。</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Where the teacher is wrong: swap the logits of the true and the predicted class, or raise that of the true class above it.</source>
        <translation>教师出错时：真实类别与其所判类别的 logit 互换，或将真实类别的 logit 提高到其上。</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>互换</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>By which the logit of the true class then exceeds the largest one.</source>
        <translation>此时真实类别的 logit 超出最大者的量。</translation>
    </message>
    <message>
        <source>Matches distributions built from the forecasts and softened by a temperature; of classes, their probabilities.</source>
        <translation>匹配由预测构成并以温度软化的分布；分类时为各类别的概率。</translation>
    </message>
    <message>
        <source>FCN</source>
        <translation>FCN</translation>
    </message>
    <message>
        <source>Three convolutions over time, averaged over the steps: a strong and simple network for classes of series.</source>
        <translation>沿时间的三个卷积，对各步取平均：用于序列分类的强而简单的网络。</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>滤波器</translation>
    </message>
    <message>
        <source>Of the first and the last convolution; the one between has twice as many.</source>
        <translation>第一个和最后一个卷积的数量；中间一个为其两倍。</translation>
    </message>
    <message>
        <source>The ridge equations on the features have no solution. Check the series for values that do not change.</source>
        <translation>基于特征的岭方程无解。请检查序列中是否有不变化的值。</translation>
    </message>
    <message>
        <source>Of each of the four branches of a module, and of the bottleneck before them.</source>
        <translation>每个模块四个分支各自的数量，也是其前瓶颈层的数量。</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>One behind the other; a shortcut bridges every three.</source>
        <translation>依次相接；每三个由一条捷径跨接。</translation>
    </message>
    <message>
        <source>Longest kernel</source>
        <translation>最长卷积核</translation>
    </message>
    <message>
        <source>Steps; the two others are a half and a quarter as long.</source>
        <translation>步数；另外两个为其二分之一和四分之一。</translation>
    </message>
    <message>
        <source>InceptionTime</source>
        <translation>InceptionTime</translation>
    </message>
    <message>
        <source>Convolutions of several lengths side by side, in six modules with shortcuts: the network of choice for classes of series. Five of them as teachers are the published ensemble.</source>
        <translation>多种长度的卷积并排，共六个模块并带捷径：序列分类的首选网络。五个一起作为教师即为已发表的集成。</translation>
    </message>
    <message>
        <source>MiniRocket</source>
        <translation>MiniRocket</translation>
    </message>
    <message>
        <source>Ten thousand fixed features, read by ridge regression: trained in seconds, and hard to beat on classes of series.</source>
        <translation>一万个固定特征，由岭回归读取：数秒即可训练，在序列分类上很难超越。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征数</translation>
    </message>
    <message>
        <source>About this many; a multiple of the 84 kernels.</source>
        <translation>大约这么多；为 84 个卷积核的倍数。</translation>
    </message>
    <message>
        <source>ResNet</source>
        <translation>ResNet</translation>
    </message>
    <message>
        <source>Nine convolutions over time in three residual blocks, averaged over the steps: for classes of series.</source>
        <translation>沿时间的九个卷积分为三个残差块，对各步取平均：用于序列分类。</translation>
    </message>
    <message>
        <source>Of the first block; the others have twice as many.</source>
        <translation>第一个块的数量；其余为其两倍。</translation>
    </message>
    <message>
        <source>The validation error of the %1 is NaN or infinite after epoch %2. Lower the learning rate, or clip the gradient.</source>
        <translation>%1 的验证误差在第 %2 轮后变为 NaN 或无穷。请降低学习率，或裁剪梯度。</translation>
    </message>
    <message>
        <source>%1 is a TorchScript file. TorchScript is supported for forecasting only; for classification choose the weights of a run (.safetensors).</source>
        <translation>%1 是 TorchScript 文件，在此可用于预测，但不能用于分类。请选择某次运行的权重（.safetensors）。</translation>
    </message>
    <message>
        <source>Correlations of nodes and steps</source>
        <translation>节点与步的相关性</translation>
    </message>
    <message>
        <source>Matches how nodes and how steps correlate inside each window, not their values.</source>
        <translation>匹配每个窗口内节点之间、步之间的相关性，而不是数值。</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Weight of the correlations between nodes; of features between their positions.</source>
        <translation>节点间相关性的权重；对特征为位置间的相关性。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Weight of the correlations between steps; of features between their components.</source>
        <translation>步间相关性的权重；对特征为分量间的相关性。</translation>
    </message>
    <message>
        <source>Channel correlation</source>
        <translation>通道相关性</translation>
    </message>
    <message>
        <source>Matches how the channels correlate over the horizon of each window.</source>
        <translation>匹配每个窗口预测范围内通道之间的相关性。</translation>
    </message>
    <message>
        <source>Low-pass filter</source>
        <translation>低通滤波</translation>
    </message>
    <message>
        <source>Patch structure</source>
        <translation>片段结构</translation>
    </message>
    <message>
        <source>Matches shape, spread and level of overlapping patches instead of single values.</source>
        <translation>匹配重叠片段的形状、离散程度和水平，而不是单个数值。</translation>
    </message>
    <message>
        <source>Longest patch</source>
        <translation>最长片段</translation>
    </message>
    <message>
        <source>A patch spans half the strongest period of the batch, up to this many steps.</source>
        <translation>片段长度为批次最强周期的一半，最多为此步数。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Balanced parts</source>
        <translation>平衡各部分</translation>
    </message>
    <message>
        <source>Weighs the three parts so that their gradients have the same norm; off: all count alike.</source>
        <translation>为三个部分加权，使其梯度范数相同；关闭：同等对待。</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>主成分</translation>
    </message>
    <message>
        <source>Matches the leading principal components of the horizon, which do not correlate with each other.</source>
        <translation>匹配预测范围的主要主成分，它们互不相关。</translation>
    </message>
    <message>
        <source>Fraction of components</source>
        <translation>成分比例</translation>
    </message>
    <message>
        <source>The leading components that are compared; 1: all.</source>
        <translation>参与比较的主要成分的比例；1：全部。</translation>
    </message>
    <message>
        <source>Season and trend</source>
        <translation>季节与趋势</translation>
    </message>
    <message>
        <source>Matches the trend and the remainder separately, each with its own error.</source>
        <translation>分别匹配趋势和其余部分，各用自己的误差。</translation>
    </message>
    <message>
        <source>Smoothing of the trend</source>
        <translation>趋势平滑</translation>
    </message>
    <message>
        <source>Weight of each new step in the exponential moving average: the smaller, the smoother the trend.</source>
        <translation>指数移动平均中每一步的比例：越小趋势越平滑。</translation>
    </message>
    <message>
        <source>Weight of the season</source>
        <translation>季节权重</translation>
    </message>
    <message>
        <source>b in the formula; the trend has 1 - b.</source>
        <translation>b；趋势为 1 - b。</translation>
    </message>
    <message>
        <source>Trend in the size of the season</source>
        <translation>趋势按季节大小缩放</translation>
    </message>
    <message>
        <source>Frequency split</source>
        <translation>频率划分</translation>
    </message>
    <message>
        <source>Matches slow and fast parts of the forecast with separate weights.</source>
        <translation>以各自的权重匹配预测的慢变和快变部分。</translation>
    </message>
    <message>
        <source>Cut-off frequency</source>
        <translation>分界</translation>
    </message>
    <message>
        <source>Fraction of the frequencies, from the lowest, that count as slow.</source>
        <translation>从最低频率起算作慢变的频率比例。</translation>
    </message>
    <message>
        <source>Weight of slow parts</source>
        <translation>慢变部分权重</translation>
    </message>
    <message>
        <source>l in the formula; 0 leaves them out.</source>
        <translation>l；0 表示不计。</translation>
    </message>
    <message>
        <source>Weight of fast parts</source>
        <translation>快变部分权重</translation>
    </message>
    <message>
        <source>h in the formula; 0 leaves them out.</source>
        <translation>h；0 表示不计。</translation>
    </message>
    <message>
        <source>DCRNN</source>
        <translation>DCRNN</translation>
    </message>
    <message>
        <source>Encoder and decoder of GRU cells whose gates are diffusion convolutions along the graph, in both directions.</source>
        <translation>由 GRU 单元组成的编码器和解码器，其门沿图双向扩散。</translation>
    </message>
    <message>
        <source>Stacked cells in the encoder and in the decoder.</source>
        <translation>编码器和解码器中叠放的单元数。</translation>
    </message>
    <message>
        <source>Diffusion steps</source>
        <translation>扩散步数</translation>
    </message>
    <message>
        <source>Steps of the random walks that a gate reads.</source>
        <translation>门读取的随机游走步数。</translation>
    </message>
    <message>
        <source>Scheduled sampling</source>
        <translation>计划采样</translation>
    </message>
    <message>
        <source>k of the share k / (k + exp(batches / k)) of steps after which the decoder reads the truth while it trains; 0: never.</source>
        <translation>训练时解码器读取真值的步的比例为 k / (k + exp(批数 / k))；0：从不。</translation>
    </message>
    <message>
        <source>Units of each node; also the width of the compared feature.</source>
        <translation>每个节点的单元数；也是所比较特征的宽度。</translation>
    </message>
    <message>
        <source>Graph WaveNet</source>
        <translation>Graph WaveNet</translation>
    </message>
    <message>
        <source>Dilated gated convolutions over time; diffusion along the given graph and along a learned one.</source>
        <translation>时间上的膨胀门控卷积；沿给定的图和学习到的图扩散。</translation>
    </message>
    <message>
        <source>Each has two layers, with dilation 1 and 2; 4 blocks read 13 steps.</source>
        <translation>每块有膨胀 1 和 2 的两层；4 块读取 13 步。</translation>
    </message>
    <message>
        <source>Rank of the learned graph</source>
        <translation>学习图的秩</translation>
    </message>
    <message>
        <source>Width of the two node embeddings that it is made from; 0: only the given graph.</source>
        <translation>构成学习图的两个节点嵌入的宽度；0：只用给定的图。</translation>
    </message>
    <message>
        <source>STGCN</source>
        <translation>STGCN</translation>
    </message>
    <message>
        <source>Gated convolutions over time with Chebyshev convolutions over the graph between them.</source>
        <translation>时间上的门控卷积，其间为图上的切比雪夫卷积。</translation>
    </message>
    <message>
        <source>Width over the graph</source>
        <translation>图卷积宽度</translation>
    </message>
    <message>
        <source>Channels of the graph convolution inside each block.</source>
        <translation>每块内图卷积的通道数。</translation>
    </message>
    <message>
        <source>Kernel over time</source>
        <translation>时间卷积核</translation>
    </message>
    <message>
        <source>Steps of each convolution over time.</source>
        <translation>每个时间卷积的步数。</translation>
    </message>
    <message>
        <source>Chebyshev terms</source>
        <translation>切比雪夫项数</translation>
    </message>
    <message>
        <source>1: each node alone; 3: neighbours of neighbours.</source>
        <translation>1：仅节点自身；3：邻居的邻居。</translation>
    </message>
    <message>
        <source>STID</source>
        <translation>STID</translation>
    </message>
    <message>
        <source>Width of each embedding</source>
        <translation>每个嵌入的宽度</translation>
    </message>
    <message>
        <source>Of the series, the node, the time of day and the weekday; together the width of the layers.</source>
        <translation>序列、节点、时刻和星期的嵌入；合起来为各层的宽度。</translation>
    </message>
    <message>
        <source>Residual layers of the MLP.</source>
        <translation>MLP 的残差层数。</translation>
    </message>
    <message>
        <source>Reads the calendar</source>
        <translation>读取日历</translation>
    </message>
    <message>
        <source>Time of day and weekday of the last step, where the series has a calendar.</source>
        <translation>序列有日历时，读取最后一步的时刻和星期。</translation>
    </message>
    <message>
        <source>T-GCN</source>
        <translation>T-GCN</translation>
    </message>
    <message>
        <source>A GRU for each node whose gates read its neighbourhood in the graph.</source>
        <translation>每个节点一个 GRU，其门读取图中的邻域。</translation>
    </message>
    <message>
        <source>Graph convolutions per gate</source>
        <translation>门的图层数</translation>
    </message>
    <message>
        <source>2 in the paper, 1 in its code.</source>
        <translation>论文中为 2，其代码中为 1。</translation>
    </message>
    <message>
        <source>Rescales the error of the trend to that of the season, so that neither dominates.</source>
        <translation>将趋势误差缩放到季节误差的大小，使两者均不占主导。</translation>
    </message>
    <message>
        <source>STGCN&apos;s convolutions shorten the window by %1 steps, and the look-back has %2. Use a longer look-back or a smaller kernel.</source>
        <translation>STGCN 的卷积使窗口缩短 %1 步，而回看长度为 %2。请增大回看长度或减小卷积核。</translation>
    </message>
    <message>
        <source>An MLP applied to each node, with embeddings of the node, the time of day and the weekday. Reads no graph.</source>
        <translation>应用于每个节点的 MLP，带有节点、时刻和星期的嵌入。不读取图。</translation>
    </message>
    <message>
        <source>On the teacher&apos;s side, as in TimeDistill, the target is trained too and can collapse towards a student that carries little information: watch it together with other terms. On the student&apos;s side, as in FitNets, the target stays fixed. None: for features of one shape, such as the attention of two networks with the same number of heads.</source>
        <translation>在教师一侧（如 TimeDistill）时，目标也会被训练，并可能向信息量很少的学生塌缩：请与其他项一起观察。在学生一侧（如 FitNets）时，目标保持不变。无：用于形状相同的特征，例如头数相同的两个网络的注意力。</translation>
    </message>
    <message>
        <source>This teacher reads the future values of each window, so it cannot forecast. Export a student.</source>
        <translation>该教师读取每个窗口的未来值，因此无法预测。请导出学生。</translation>
    </message>
    <message>
        <source>%1 also reads the future values of each window. Turn on &quot;Privileged teacher&quot; (distillation.strategy.privileged), or choose another teacher.</source>
        <translation>%1 同时读取每个窗口的未来值。请打开“特权教师”（distillation.strategy.privileged），或选择其他教师。</translation>
    </message>
    <message>
        <source>%1 does not read the future values of each window. Turn off &quot;Privileged teacher&quot; (distillation.strategy.privileged), or train the teacher in this run.</source>
        <translation>%1 不读取每个窗口的未来值。请关闭“特权教师”（distillation.strategy.privileged），或在本次运行中训练教师。</translation>
    </message>
    <message>
        <source>The term &quot;%1&quot; compares features value by value, but the teacher&apos;s is %2 and the student&apos;s %3. Choose a regressor for it, or features of one shape.</source>
        <translation>项“%1”逐值比较特征，但教师的特征为 %2，学生的为 %3。请为其选择回归器，或选择形状相同的特征。</translation>
    </message>
    <message>
        <source>The router gives each window its own teacher weights, on average %1: MSE %2 on the held-out validation windows, %3 with equal weights.</source>
        <translation>路由为每个窗口给出各自的教师权重，平均为 %1：在留出的验证窗口上 MSE 为 %2，等权重时为 %3。</translation>
    </message>
    <message>
        <source>Drift, Theta and autoregression are not computed for this many values.</source>
        <translation>数值过多，不计算漂移、Theta 和自回归。</translation>
    </message>
    <message>
        <source>The %1 also reads the future values of each window: it cannot forecast, and its error is not comparable with a forecaster&apos;s.</source>
        <translation>%1 同时读取每个窗口的未来值：它无法预测，其误差不能与预测模型的误差比较。</translation>
    </message>
    <message>
        <source>%1 also reads the future values of each window: these errors are not those of forecasts.</source>
        <translation>%1 同时读取每个窗口的未来值：这些误差不是预测误差。</translation>
    </message>
    <message>
        <source>The %1 could not be saved for later runs.</source>
        <translation>%1未能保存供以后的运行使用。</translation>
    </message>
    <message>
        <source>There is no row %1: %2 has %3.</source>
        <translation>没有第 %1 行：%2 有 %3 行。</translation>
    </message>
    <message>
        <source>The run forecasts %1 of %2 channels, so it can forecast at most %3 steps: later ones need the values of the others.</source>
        <translation>此次运行预测 %2 个通道中的 %1 个，因此最多可预测 %3 步：之后的步需要其他通道的值。</translation>
    </message>
    <message>
        <source>The series has changed since the run: it has %1 rows and had %2. Its training rows are scaled as before.</source>
        <translation>序列自运行以来已更改：现有 %1 行，原有 %2 行。其训练行的缩放与之前相同。</translation>
    </message>
    <message>
        <source>No network of the run in %1 can forecast.</source>
        <translation>%1 中的运行没有可用于预测的网络。</translation>
    </message>
    <message>
        <source>The %1 is a file of predictions for certain windows, and has none for others.</source>
        <translation>%1是针对特定窗口的预测文件，对其他窗口没有预测。</translation>
    </message>
    <message>
        <source>The %1 reads the future and cannot forecast it.</source>
        <translation>%1会读取未来，因此无法预测未来。</translation>
    </message>
    <message>
        <source>The networks of %1 are classifiers; they forecast no values.</source>
        <translation>%1 的网络是分类器，不预测数值。</translation>
    </message>
    <message>
        <source>%1 has changed since this run: the scaling and the intervals cannot be reproduced. Restore it, and give the new rows as another file.</source>
        <translation>%1 自此次运行以来已更改：无法重现缩放和区间。请恢复该文件，并用另一个文件提供新的行。</translation>
    </message>
    <message>
        <source>Steps after the first %1 are forecast recursively and have no intervals: the networks were trained for %1 steps.</source>
        <translation>前 %1 步之后的各步以递归方式预测，没有区间：网络按 %1 步训练。</translation>
    </message>
    <message>
        <source>The %1 cannot forecast here.</source>
        <translation>%1无法在此预测。</translation>
    </message>
    <message>
        <source>A run is in progress. Measure the networks after it ends.</source>
        <translation>有运行正在进行。请在其结束后测量网络。</translation>
    </message>
    <message>
        <source>The measurement was stopped.</source>
        <translation>测量已停止。</translation>
    </message>
    <message>
        <source>No network of the run in %1 can be measured.</source>
        <translation>%1 中的运行没有可测量的网络。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2</source>
        <translation>无法创建文件夹 %1：%2</translation>
    </message>
    <message>
        <source>ONNX does not accept the exported model: %1</source>
        <translation>ONNX 不接受导出的模型：%1</translation>
    </message>
    <message>
        <source>The model is larger than the 2 GB that an ONNX file can hold. Export it as TorchScript instead.</source>
        <translation>模型超过了 ONNX 文件 2 GB 的上限。请改为导出 TorchScript。</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; cannot be exported as ONNX for every batch size. Export it as TorchScript instead.</source>
        <translation>网络“%1”无法导出为适用于任意批大小的 ONNX。请改为导出 TorchScript。</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; cannot be exported as ONNX: it uses %2. Export it as TorchScript instead.</source>
        <translation>网络“%1”无法导出为 ONNX：它使用了 %2。请改为导出 TorchScript。</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; cannot be exported as ONNX: %2</source>
        <translation>网络“%1”无法导出为 ONNX：%2</translation>
    </message>
    <message>
        <source>The run in %1 has trained no %2.</source>
        <translation>%1 中的运行没有训练 %2。</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>正在测量 %1</translation>
    </message>
    <message>
        <source>The compression was stopped.</source>
        <translation>压缩已停止。</translation>
    </message>
    <message>
        <source>The networks of %1 are classifiers; only forecasters can be compressed.</source>
        <translation>%1 的网络是分类器；只有预测网络可以压缩。</translation>
    </message>
    <message>
        <source>A run is in progress. Follow the series after it ends.</source>
        <translation>有运行正在进行。请在其结束后跟踪序列。</translation>
    </message>
    <message>
        <source>A run is in progress. Compress the network after it ends.</source>
        <translation>有运行正在进行。请在其结束后压缩网络。</translation>
    </message>
    <message>
        <source>None of the weights in %1 fit the %2. Start from a network of the same kind, look-back and horizon.</source>
        <translation>%1 中没有适合 %2 的权重。请从类型、回看长度和预测长度相同的网络开始。</translation>
    </message>
    <message>
        <source>The %1 starts with %2 of its %3 weights from %4.</source>
        <translation>%1 的 %3 个权重中有 %2 个取自 %4。</translation>
    </message>
    <message>
        <source>Only forecasters can be exported as a bundle; this network is a classifier. Export it as ONNX or TorchScript.</source>
        <translation>只有预测网络可以导出为独立文件夹；该网络是分类器。请将其导出为 ONNX 或 TorchScript。</translation>
    </message>
    <message>
        <source>%1 does not contain the channels it was trained on, so a bundle would not work. Train it again, or export it as ONNX or TorchScript.</source>
        <translation>%1 不包含其训练所用的通道，因此独立文件夹无法工作。请重新训练，或导出为 ONNX 或 TorchScript。</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; has no linear layer that could be quantized to 8 bits.</source>
        <translation>网络“%1”没有可量化为 8 位的线性层。</translation>
    </message>
    <message>
        <source>The teacher is not shown because it cannot be exported.</source>
        <translation>教师无法导出，因此未显示。</translation>
    </message>
    <message>
        <source>Fine-tuning the pruned network</source>
        <translation>正在微调剪枝后的网络</translation>
    </message>
    <message>
        <source>%1 was trained on another series, with the channels %2: each is matched to the channel at the same position here, with the scaling of this run.</source>
        <translation>%1 是在另一序列上训练的，通道为 %2：每个通道对应此处相同位置的通道，使用本次运行的缩放。</translation>
    </message>
    <message>
        <source>The compression was stopped because a run began. Compress again after it ends.</source>
        <translation>压缩因有运行开始而停止。请在其结束后再次压缩。</translation>
    </message>
    <message>
        <source>The %1 validation windows are too few for a %2 % interval. Ask for a lower level.</source>
        <translation>%1 个验证窗口不足以得到 %2 % 的区间。请选择较低的水平。</translation>
    </message>
    <message>
        <source>%1 must end with .onnx (ONNX) or .pt (TorchScript).</source>
        <translation>%1 必须以 .onnx（ONNX）或 .pt（TorchScript）结尾。</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; has no width option, so its hidden units cannot be pruned.</source>
        <translation>网络“%1”没有宽度选项，因此无法剪除隐藏单元。</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>The middle part: decides when to stop and which weights are best.</source>
        <translation>中间的部分：决定何时停止，以及哪些权重最佳。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>The oldest part: the networks and the scaler are fitted on it.</source>
        <translation>最早的部分：用于训练网络和拟合缩放。</translation>
    </message>
    <message>
        <source>The newest part: used once, at the end of a run.</source>
        <translation>最新的部分：仅在运行结束时使用一次。</translation>
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
        <source>There is no option &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>没有选项“%1”。您是指“%2”吗？</translation>
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
    <message>
        <source>%1 is %2, but must be a string in quotes.</source>
        <translation>%1 是 %2，但必须是带引号的字符串。</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;. Known options: %2.</source>
        <translation>没有选项“%1”。已知的选项：%2。</translation>
    </message>
    <message>
        <source>%1 is %2, but must be odd. Use %3.</source>
        <translation>%1 为 %2，但必须是奇数。请使用 %3。</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>The queue in %1 cannot be read or written: %2</source>
        <translation>无法读写队列 %1：%2</translation>
    </message>
    <message>
        <source>%1 already contains a run. Choose another folder.</source>
        <translation>%1 中已有一次运行。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 is already in the queue.</source>
        <translation>%1 已在队列中。</translation>
    </message>
    <message>
        <source>There is no item %1 in the queue.</source>
        <translation>队列中没有第 %1 项。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is running. Stop it before you remove it.</source>
        <translation>“%1”正在运行。请先停止再移除。</translation>
    </message>
    <message>
        <source>The queue is paused, because nothing more can be written to %1: the disk is full, or a quota or size limit is reached. Free some space and run the queue again; it continues where it stopped.</source>
        <translation>队列已暂停，因为无法再写入 %1：磁盘已满，或已达到配额或大小限制。请释放一些空间后再次运行队列；它会从停止处继续。</translation>
    </message>
    <message>
        <source>Another process is running this queue already.</source>
        <translation>另一个进程已在运行此队列。</translation>
    </message>
    <message>
        <source>Ended with exit code %1: %2</source>
        <translation>以退出码 %1 结束：%2</translation>
    </message>
    <message>
        <source>Its process was ended by signal %1, perhaps for lack of memory.</source>
        <translation>其进程被信号 %1 终止，可能是内存不足。</translation>
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
        <translation>预测步（%1）</translation>
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
        <source>This run failed.</source>
        <translation>此运行失败。</translation>
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
        <source>defaults</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 以及另外 %2 个</translation>
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
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>checkpoint %1</source>
        <translation>检查点 %1</translation>
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
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>分位数</translation>
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
    <message>
        <source>The validation MSE of the distilled student is %1 (epoch %2).</source>
        <translation>蒸馏学生的验证 MSE 为 %1（第 %2 轮）。</translation>
    </message>
    <message>
        <source>The validation MSE of the plain student is %1 (epoch %2); the distilled student has not started.</source>
        <translation>普通学生的验证 MSE 为 %1（第 %2 轮）；蒸馏学生尚未开始。</translation>
    </message>
    <message>
        <source>The validation MSE of the teacher is %1 (epoch %2); no student has started.</source>
        <translation>教师的验证 MSE 为 %1（第 %2 轮）；学生尚未开始。</translation>
    </message>
    <message>
        <source>No epoch has finished yet.</source>
        <translation>还没有完成任何一轮。</translation>
    </message>
    <message>
        <source>This run is still in progress.</source>
        <translation>此运行仍在进行。</translation>
    </message>
    <message>
        <source>This run was stopped before it finished.</source>
        <translation>此运行在结束前被停止。</translation>
    </message>
    <message>
        <source>This run was interrupted: its program exited before it finished.</source>
        <translation>此运行被中断：程序先于运行结束。</translation>
    </message>
    <message>
        <source>No epoch finished, so there is nothing to compare.</source>
        <translation>没有完成任何轮次，因此没有可比较的内容。</translation>
    </message>
    <message>
        <source>The test windows are used only at the end, so all figures here are for the validation windows, each network at its best epoch.</source>
        <translation>测试窗口只在最后读取，因此这里的所有数字都来自验证窗口，各网络取其最佳轮次。</translation>
    </message>
    <message>
        <source>A pre-trained teacher</source>
        <translation>预训练教师</translation>
    </message>
    <message>
        <source>Mean absolute error per channel, in data units</source>
        <translation>各通道的平均绝对误差（数据单位）</translation>
    </message>
    <message>
        <source>Reproduce this run</source>
        <translation>复现此运行</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>MSE vs teacher</source>
        <translation>MSE 相对教师</translation>
    </message>
    <message>
        <source>MSE vs naive</source>
        <translation>MSE 相对朴素预测</translation>
    </message>
    <message>
        <source>MSE (data units, mean over channels)</source>
        <translation>MSE（数据单位，各通道平均）</translation>
    </message>
    <message>
        <source>MAE (data units, mean over channels)</source>
        <translation>MAE（数据单位，各通道平均）</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>The first %1 of %2 channels; result.json contains all of them.</source>
        <translation>%2 个通道中的前 %1 个；完整结果见 result.json。</translation>
    </message>
    <message>
        <source>Fraction of the ground truth at or below the quantile</source>
        <translation>真实值不大于该分位数的比例</translation>
    </message>
    <message>
        <source>%1, %2 left out because of missing values</source>
        <translation>%1，因缺失值剔除 %2</translation>
    </message>
    <message>
        <source>Seasonal period of the naive forecast</source>
        <translation>朴素预测的季节周期</translation>
    </message>
    <message>
        <source>%1 steps, from the sampling interval</source>
        <translation>%1 步，由采样间隔确定</translation>
    </message>
    <message>
        <source>%1 steps, the strongest period in the training set</source>
        <translation>%1 步，训练集中最强的周期</translation>
    </message>
    <message>
        <source>Training settings</source>
        <translation>训练设置</translation>
    </message>
    <message>
        <source>Weight schedule</source>
        <translation>权重调度</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 胜 %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Windows won (ties count half)</source>
        <translation>获胜窗口（平局计一半）</translation>
    </message>
    <message>
        <source>MSE difference</source>
        <translation>MSE 差</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>No network beats the seasonal naive forecast (test MSE).</source>
        <translation>没有网络胜过季节朴素预测（测试 MSE）。</translation>
    </message>
    <message>
        <source>The distilled student does not beat the seasonal naive forecast (test MSE).</source>
        <translation>蒸馏学生未胜过季节朴素预测（测试 MSE）。</translation>
    </message>
    <message>
        <source>The teacher is worse than the plain student (test MSE): there was little to learn from it.</source>
        <translation>教师不如普通学生（测试 MSE）：从它那里学不到多少。</translation>
    </message>
    <message>
        <source>The difference between the distilled and the plain student may be chance: its 95 % interval is %1 to %2 (test MSE).</source>
        <translation>蒸馏学生与普通学生的差异可能是偶然：其 95 % 区间为 %1 至 %2（测试 MSE）。</translation>
    </message>
    <message>
        <source>Further metrics</source>
        <translation>其他指标</translation>
    </message>
    <message>
        <source>Pairs of forecasters on the same test windows</source>
        <translation>相同测试窗口上的两两比较</translation>
    </message>
    <message>
        <source>Forecaster</source>
        <translation>预测者</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比对象</translation>
    </message>
    <message>
        <source>%1 cannot be written. Is the disk full, or the folder read-only?</source>
        <translation>无法写入 %1。磁盘是否已满，或文件夹为只读？</translation>
    </message>
    <message>
        <source>MSE vs plain</source>
        <translation>MSE 相对普通</translation>
    </message>
    <message>
        <source>The distilled student is worse than the plain student (test MSE): distillation did not help.</source>
        <translation>蒸馏学生差于普通学生（测试 MSE）：蒸馏没有帮助。</translation>
    </message>
    <message>
        <source>The student is no smaller than its teacher: %1 parameters against %2.</source>
        <translation>学生并不比教师小：参数量 %1 对 %2。</translation>
    </message>
    <message>
        <source>Best at the last epoch, and perhaps still improving: %1. Raise the number of epochs.</source>
        <translation>在最后一轮达到最佳，可能仍在改进：%1。请增加轮数。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist. Make it first, or choose another.</source>
        <translation>文件夹 %1 不存在。请先创建，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The run in %1 has not finished, so its forecasts cannot be written in data units. Continue it first.</source>
        <translation>%1 中的运行尚未完成，因此无法以数据单位写出其预测。请先继续该运行。</translation>
    </message>
    <message>
        <source>The run has not yet trained all its networks.</source>
        <translation>该运行尚未训练完所有网络。</translation>
    </message>
    <message>
        <source>The distilled student classifies %1 % of the test windows correctly; the plain student %2 %, the teacher %3 %.</source>
        <translation>蒸馏学生正确判定了 %1 % 的测试窗口；普通学生为 %2 %，教师为 %3 %。</translation>
    </message>
    <message>
        <source>The distilled student classifies %1 % of the validation windows correctly; the plain student %2 %, the teacher %3 %.</source>
        <translation>蒸馏学生正确判定了 %1 % 的验证窗口；普通学生为 %2 %，教师为 %3 %。</translation>
    </message>
    <message>
        <source>No network beats always predicting the majority class (test accuracy).</source>
        <translation>没有网络比始终判为最常见类别更准确（测试准确率）。</translation>
    </message>
    <message>
        <source>The distilled student may be no better than always predicting the majority class: its 95 % interval is %1 to %2 %, and that class makes %3 %.</source>
        <translation>蒸馏学生可能并不比始终判为最常见类别更好：其 95 % 区间为 %1 到 %2 %，而该类别占 %3 %。</translation>
    </message>
    <message>
        <source>The distilled student has a lower test accuracy than the plain one: distillation did not help.</source>
        <translation>蒸馏学生的正确率低于普通学生（测试）：蒸馏没有帮助。</translation>
    </message>
    <message>
        <source>The teacher has a lower test accuracy than the plain student: there was little to learn from it.</source>
        <translation>教师的正确率低于普通学生（测试）：没有多少可学的。</translation>
    </message>
    <message>
        <source>Accuracy (95 % interval)</source>
        <translation>准确率（95 % 区间）</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 %（%2 到 %3）</translation>
    </message>
    <message>
        <source>F1 of the class</source>
        <translation>各类别的 F1</translation>
    </message>
    <message>
        <source>true \ predicted</source>
        <translation>真实 \ 判定</translation>
    </message>
    <message>
        <source>Distilled student and</source>
        <translation>蒸馏学生与</translation>
    </message>
    <message>
        <source>Same prediction</source>
        <translation>判定相同</translation>
    </message>
    <message>
        <source>Both correct</source>
        <translation>两者都对</translation>
    </message>
    <message>
        <source>Only the student correct</source>
        <translation>只有学生对</translation>
    </message>
    <message>
        <source>Only the other correct</source>
        <translation>只有对方对</translation>
    </message>
    <message>
        <source>Neither correct</source>
        <translation>两者都错</translation>
    </message>
    <message>
        <source>%1 teaches %2 on %3, series of %4 steps.</source>
        <translation>%1 教 %2，数据为 %3，序列长 %4 步。</translation>
    </message>
    <message>
        <source>Classes on the test windows</source>
        <translation>测试窗口上的类别</translation>
    </message>
    <message>
        <source>Classes on the validation windows</source>
        <translation>验证窗口上的类别</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>Confusion on the test windows</source>
        <translation>测试窗口上的混淆矩阵</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>对错如何重合</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>The run in %1 has not finished, so it has no classes of test windows. Continue it first.</source>
        <translation>%1 中的运行尚未完成，因此没有测试窗口的类别。请先继续运行。</translation>
    </message>
    <message>
        <source>Return, costs per trade</source>
        <translation>收益，每笔交易成本</translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation>%1 基点</translation>
    </message>
    <message>
        <source>Largest fall</source>
        <translation>最大回撤</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>换手</translation>
    </message>
    <message>
        <source>Holding %1</source>
        <translation>持有 %1</translation>
    </message>
    <message>
        <source>Illustration: following the predictions, costs of 5 bp per trade</source>
        <translation>示意：跟随预测，每笔交易成本 5 基点</translation>
    </message>
    <message>
        <source>step of the test part</source>
        <translation>测试段的步</translation>
    </message>
    <message>
        <source>cumulative return (%)</source>
        <translation>累计收益（%）</translation>
    </message>
    <message>
        <source>Illustration: following the predictions</source>
        <translation>示意：跟随预测</translation>
    </message>
    <message>
        <source>An illustration, not a promise: past returns on the test part only. Each prediction is held for %1 steps with an equal share of the money, at positions from %2 for the lowest class to %3 for the highest (1 long, -1 short); costs are paid on every change of the position. Interest, the cost of lending and the effect of trading on the price are not counted. Largest fall and turnover are given at 5 bp.</source>
        <translation>仅作示意，并非承诺：只是测试段上的历史收益。每个预测以等额资金持有 %1 步，仓位从最低类别的 %2 到最高类别的 %3（1 为做多，-1 为做空）；每次仓位变化都支付成本。不计利息、借券成本和交易对价格的影响。最大回撤和换手按 5 基点计算。</translation>
    </message>
    <message>
        <source>All nodes of the graph, test windows, data units</source>
        <translation>图的所有节点，测试窗口，数据单位</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>MAPE (%)</source>
        <translation>MAPE（%）</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确度</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>The distilled student is %1 % better than the plain one (test); its teacher also reads the future.</source>
        <translation>蒸馏学生比普通学生好 %1 %（测试）；其教师同时读取未来值。</translation>
    </message>
    <message>
        <source>The distilled student is %1 % worse than the plain one (test); its teacher also reads the future.</source>
        <translation>蒸馏学生比普通学生差 %1 %（测试）；其教师同时读取未来值。</translation>
    </message>
    <message>
        <source>(reads the future)</source>
        <translation>（读取未来值）</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2</source>
        <translation>无法创建文件夹 %1：%2</translation>
    </message>
    <message>
        <source>ms, batch %1</source>
        <translation>毫秒，批大小 %1</translation>
    </message>
    <message>
        <source>%1 % of units</source>
        <translation>保留 %1 % 单元</translation>
    </message>
    <message>
        <source>%1 % of weights</source>
        <translation>保留 %1 % 权重</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>multiply-adds</source>
        <translation>乘加次数</translation>
    </message>
    <message>
        <source>weights file</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <source>peak memory, batch %1</source>
        <translation>峰值内存，批大小 %1</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>nonzero weights</source>
        <translation>非零权重</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>效率</translation>
    </message>
    <message>
        <source>Compressed versions</source>
        <translation>压缩版本</translation>
    </message>
    <message>
        <source>Student starts from</source>
        <translation>学生的初始权重</translation>
    </message>
    <message>
        <source>Median time of a forecast in milliseconds; threads: %1, device: %2.</source>
        <translation>一次预测时间的中位数（毫秒）；线程数：%1，设备：%2。</translation>
    </message>
    <message>
        <source>Nominal (%)</source>
        <translation>名义 (%)</translation>
    </message>
    <message>
        <source>Coverage (%)</source>
        <translation>覆盖率 (%)</translation>
    </message>
    <message>
        <source>Classes per set</source>
        <translation>每个集合的类别数</translation>
    </message>
    <message>
        <source>Single class (%)</source>
        <translation>单一类别 (%)</translation>
    </message>
    <message>
        <source>Conformal prediction sets</source>
        <translation>共形预测集</translation>
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
        <translation>Qt %1，LibTorch %2</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>尚未加载</translation>
    </message>
    <message>
        <source>This program is free software: you may share and modify it under the terms of the GNU General Public License, version 3 or later. It comes without any warranty. &lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;The licence&lt;/a&gt;</source>
        <translation>本程序是自由软件：您可以依照 GNU 通用公共许可证第 3 版或更新版本的条款分发和修改它。本程序不附带任何担保。&lt;a href=&quot;https://www.gnu.org/licenses/gpl-3.0.html&quot;&gt;许可证&lt;/a&gt;</translation>
    </message>
</context>
<context>
    <name>retort::ui::Asker</name>
    <message>
        <source>an unknown error</source>
        <translation>未知错误</translation>
    </message>
</context>
<context>
    <name>retort::ui::ChannelDelegate</name>
    <message>
        <source>&lt; 1 %</source>
        <translation>&lt; 1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
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
        <source>Channels; checked ones are forecast</source>
        <translation>通道列表；已勾选的通道会被预测</translation>
    </message>
    <message>
        <source>Select a channel to plot it. Check it to forecast it: the networks read every channel.</source>
        <translation>选中通道即可绘制。勾选则预测该通道：网络会读取所有通道。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Forecast &quot;%1&quot; alone</source>
        <translation>仅预测“%1”</translation>
    </message>
    <message>
        <source>Ignore &quot;%1&quot;: no network reads it</source>
        <translation>忽略“%1”：任何网络都不读取</translation>
    </message>
    <message>
        <source>Forecast every channel</source>
        <translation>预测所有通道</translation>
    </message>
    <message>
        <source>Read every channel of the file</source>
        <translation>读取文件的所有通道</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Select a channel to plot it. The networks read every channel.</source>
        <translation>选择通道即可绘制。网络读取所有通道。</translation>
    </message>
</context>
<context>
    <name>retort::ui::ChannelPanel</name>
    <message>
        <source>forecast: %1 of %2</source>
        <translation>预测：%1 / %2</translation>
    </message>
    <message>
        <source>Search channels</source>
        <translation>搜索通道</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Forecast every channel</source>
        <translation>预测所有通道</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>仅此通道</translation>
    </message>
    <message>
        <source>Forecast the selected channel alone; the networks still read every channel</source>
        <translation>只预测所选通道；网络仍读取所有通道</translation>
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
        <source>%1 of %2 channels are forecast</source>
        <translation>预测 %2 个通道中的 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>retort::ui::ChartGrid</name>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show all charts</source>
        <translation>显示全部图表</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move later</source>
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
        <source>Enlarge: %1</source>
        <translation>放大：%1</translation>
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
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Plus and minus zoom, the arrow keys pan, 0 shows everything, the menu key opens the export menu.</source>
        <translation>加减键缩放，方向键平移，0 显示全部，菜单键打开导出菜单。</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图像</translation>
    </message>
    <message>
        <source>Save visible range as CSV…</source>
        <translation>将可见范围另存为 CSV…</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>重置缩放</translation>
    </message>
    <message>
        <source>How to read this chart</source>
        <translation>如何阅读此图</translation>
    </message>
</context>
<context>
    <name>retort::ui::ClassCurvesChart</name>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>After each epoch, on windows that no network was trained on. The large dot is the best epoch, whose weights are kept; it is chosen by the plan&apos;s metric.</source>
        <translation>每轮之后，在任何网络都没有训练过的窗口上。大圆点是最佳轮次，其权重被保留；由方案的指标选出。</translation>
    </message>
    <message>
        <source>The curves appear after the first epoch.</source>
        <translation>曲线在第一轮之后出现。</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>Validation figure to show</source>
        <translation>要显示的验证指标</translation>
    </message>
    <message>
        <source>epoch (validation windows)</source>
        <translation>轮次（验证窗口）</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>最佳 %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::ClassExampleChart</name>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Test windows with the class that each network predicts and its probability. A run keeps up to 60, balanced between those that only the teacher, only the student, neither or both classify correctly.</source>
        <translation>测试窗口以及各网络给出的类别及其概率。运行最多保留 60 个：只有教师正确、只有学生正确、都不正确和都正确的数量相近。</translation>
    </message>
    <message>
        <source>The examples appear at the end of the run.</source>
        <translation>示例在运行结束时出现。</translation>
    </message>
    <message>
        <source>Examples to show</source>
        <translation>要显示的示例</translation>
    </message>
    <message>
        <source>Number of the example</source>
        <translation>示例编号</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>value (data units)</source>
        <translation>值（数据单位）</translation>
    </message>
    <message>
        <source>%1: %2 %3 %</source>
        <translation>%1：%2 %3 %</translation>
    </message>
    <message>
        <source>end of the window</source>
        <translation>窗口结束</translation>
    </message>
    <message>
        <source>all kept</source>
        <translation>全部保留的</translation>
    </message>
    <message>
        <source>only teacher correct</source>
        <translation>只有教师正确</translation>
    </message>
    <message>
        <source>only student correct</source>
        <translation>只有学生正确</translation>
    </message>
    <message>
        <source>neither correct</source>
        <translation>都不正确</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Test window %1: %2</source>
        <translation>测试窗口 %1：%2</translation>
    </message>
    <message>
        <source>truth %1, teacher %2, student %3</source>
        <translation>真实 %1，教师 %2，学生 %3</translation>
    </message>
</context>
<context>
    <name>retort::ui::ClassScoreChart</name>
    <message>
        <source>Score by class</source>
        <translation>各类别得分</translation>
    </message>
    <message>
        <source>F1 of each class: 1 if every window of the class is found and no other window is assigned to it.</source>
        <translation>各类别的 F1：该类别的每个窗口都被找出且没有误判时为 1。</translation>
    </message>
    <message>
        <source>The scores of the classes appear after the first epoch.</source>
        <translation>各类别的得分在第一轮之后出现。</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Score of the classes to show</source>
        <translation>要显示的类别得分</translation>
    </message>
    <message>
        <source>class (test windows)</source>
        <translation>类别（测试窗口）</translation>
    </message>
    <message>
        <source>class (validation windows)</source>
        <translation>类别（验证窗口）</translation>
    </message>
</context>
<context>
    <name>retort::ui::CollectionChart</name>
    <message>
        <source>Series of each class</source>
        <translation>各类别的序列</translation>
    </message>
    <message>
        <source>A few series of each class, drawn over each other. Click a class in the legend to hide it.</source>
        <translation>各类别的若干序列叠放显示。点击图例中的类别可将其隐藏。</translation>
    </message>
    <message>
        <source>The series of the collection appear when it is loaded.</source>
        <translation>集合加载后显示其序列。</translation>
    </message>
    <message>
        <source>Channel to show</source>
        <translation>要显示的通道</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>The next series of each class</source>
        <translation>各类别的下一批序列</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Windows of each class</source>
        <translation>各类别的窗口</translation>
    </message>
    <message>
        <source>A few training windows of each class, as changes from the last step of the window; the steps after it decide the class. Click a class in the legend to hide it.</source>
        <translation>每个类别的若干训练窗口，以相对网络读取的最后一步的变化表示；其后的步决定类别。点击图例中的类别可将其隐藏。</translation>
    </message>
    <message>
        <source>The windows appear when they are labelled.</source>
        <translation>窗口标注后显示在此处。</translation>
    </message>
    <message>
        <source>The next windows of each class</source>
        <translation>每个类别的下一批窗口</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>%1 的变化</translation>
    </message>
    <message>
        <source>end of the window</source>
        <translation>窗口末尾</translation>
    </message>
</context>
<context>
    <name>retort::ui::ColumnRoleHeader</name>
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
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Time: the timestamps. Channel: the networks read it. Target: they read and forecast it; without a target, they forecast every channel. Categories: a channel of 0 and 1 for each word. Direction: sine and cosine of compass points or degrees.</source>
        <translation>时间：时间戳。通道：网络读取它。目标：网络读取并预测它；未指定目标时预测所有通道。类别：每个词对应一个取值为 0 和 1 的通道。方向：罗盘方位或角度的正弦和余弦。</translation>
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
        <source>%1, shortcut %2</source>
        <translation>%1，快捷键 %2</translation>
    </message>
    <message>
        <source>No command fits &quot;%1&quot;.</source>
        <translation>没有与“%1”相符的命令。</translation>
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
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
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
        <source>Loads the settings of the run into the editor, to change and run again</source>
        <translation>把该运行的设置载入编辑器，修改后再次运行</translation>
    </message>
    <message>
        <source>Select runs in the table to overlay their curves.</source>
        <translation>在表中选择运行，叠加显示它们的曲线。</translation>
    </message>
    <message>
        <source>Runs deleted: %1. They can be restored until the window is closed.</source>
        <translation>已删除的运行：%1。在关闭窗口之前可以恢复。</translation>
    </message>
    <message>
        <source>No runs yet. Every run appears here, including stopped ones.</source>
        <translation>还没有运行。每次运行都会出现在这里，包括被停止的运行。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Continues a stopped or interrupted run from its last finished epoch</source>
        <translation>从最后完成的轮次继续被停止或中断的运行</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Shows the run in the charts of the Run page</source>
        <translation>在“运行”页的图表中显示此次运行</translation>
    </message>
    <message>
        <source>Right-click to choose the columns; bold: the best network of a run</source>
        <translation>右键单击选择列；粗体：一次运行中最好的网络</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Save the LaTeX table</source>
        <translation>保存 LaTeX 表格</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>LaTeX table of the selected runs…</source>
        <translation>所选运行的 LaTeX 表格…</translation>
    </message>
    <message>
        <source>Validation of the selected runs</source>
        <translation>所选运行的验证</translation>
    </message>
    <message>
        <source>Test results of the selected runs</source>
        <translation>所选运行的测试结果</translation>
    </message>
    <message>
        <source>Select finished runs in the table to compare their test results.</source>
        <translation>在表中选择已完成的运行以比较其测试结果。</translation>
    </message>
    <message>
        <source>Words that a run contains, or a condition: distilled.mse &lt; 0.38 and tag = &quot;paper&quot;</source>
        <translation>运行中包含的文字，或条件：distilled.mse &lt; 0.38 and tag = &quot;paper&quot;</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>效率</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩</translation>
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
        <source>test error (scaled)</source>
        <translation>测试误差（缩放后）</translation>
    </message>
    <message>
        <source>validation error (scaled)</source>
        <translation>验证误差（缩放后）</translation>
    </message>
    <message>
        <source>test %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>验证 %1</translation>
    </message>
    <message>
        <source>All networks and the seasonal naive forecast by one metric. A network that is not below the naive bar has learned nothing of use.</source>
        <translation>以一个指标比较所有网络和季节朴素预测。若网络不低于朴素预测，则没有学到有用的东西。</translation>
    </message>
    <message>
        <source>change vs %1 in %</source>
        <translation>相对%1的变化（%）</translation>
    </message>
</context>
<context>
    <name>retort::ui::CompressionChart</name>
    <message>
        <source>8 bits</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Test error vs. cost</source>
        <translation>测试误差与代价</translation>
    </message>
    <message>
        <source>Press Compress to make smaller versions of the distilled student and measure them.</source>
        <translation>按“压缩”生成并测量蒸馏学生的更小版本。</translation>
    </message>
    <message>
        <source>size of the file (kB)</source>
        <translation>文件大小 (kB)</translation>
    </message>
    <message>
        <source>latency of one window (ms)</source>
        <translation>单窗口延迟 (ms)</translation>
    </message>
    <message>
        <source>latency of 32 windows (ms)</source>
        <translation>32 个窗口的延迟 (ms)</translation>
    </message>
    <message>
        <source>multiply-adds of one window (millions)</source>
        <translation>单窗口乘加次数（百万）</translation>
    </message>
    <message>
        <source>test MSE</source>
        <translation>测试 MSE</translation>
    </message>
    <message>
        <source>%1 % of units</source>
        <translation>保留 %1 % 单元</translation>
    </message>
    <message>
        <source>%1 % of weights</source>
        <translation>保留 %1 % 权重</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>帕累托前沿</translation>
    </message>
    <message>
        <source>Each network, measured as an exported file. Networks on the line are the Pareto front: no other is better in both error and cost. The table names the others.</source>
        <translation>每个网络均按导出的文件测量。线上的网络构成帕累托前沿：没有其他网络在误差和代价上都更好。其余网络见表格。</translation>
    </message>
    <message>
        <source>%1 % units</source>
        <translation>%1 % 单元</translation>
    </message>
    <message>
        <source>%1 % weights</source>
        <translation>%1 % 权重</translation>
    </message>
</context>
<context>
    <name>retort::ui::CompressionView</name>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1（%2 %）</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Smallest within</source>
        <translation>最小文件，误差不超过</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Latency of 1 window</source>
        <translation>1 个窗口的延迟</translation>
    </message>
    <message>
        <source>Latency of 32 windows</source>
        <translation>32 个窗口的延迟</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加次数</translation>
    </message>
    <message>
        <source>Compressed networks</source>
        <translation>压缩后的网络</translation>
    </message>
    <message>
        <source>Select one run in the table.</source>
        <translation>请在表格中选择一个运行。</translation>
    </message>
    <message>
        <source>Compressing…</source>
        <translation>正在压缩…</translation>
    </message>
    <message>
        <source>Measured on the exported files, on this machine, threads: %1.</source>
        <translation>在本机上按导出的文件测量，线程数：%1。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Test MSE</source>
        <translation>测试 MSE</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>1 window (ms)</source>
        <translation>1 个窗口 (ms)</translation>
    </message>
    <message>
        <source>32 windows (ms)</source>
        <translation>32 个窗口 (ms)</translation>
    </message>
    <message>
        <source>Keeps half and a quarter of the hidden units, and half and a fifth of the weights, with fine-tuning after each step; the files are in the run&apos;s folder &quot;compressed&quot;</source>
        <translation>依次保留一半和四分之一的隐藏单元，以及一半和五分之一的权重，每步之后微调；文件位于运行的“compressed”文件夹</translation>
    </message>
    <message>
        <source>Fine-tuning epochs</source>
        <translation>微调轮数</translation>
    </message>
    <message>
        <source>Also quantize to 8 bits</source>
        <translation>同时量化为 8 位</translation>
    </message>
    <message>
        <source>Smallest file with a validation error at most %1 % larger: %2 (%3.pt and .onnx in the folder of the run).</source>
        <translation>验证误差最多增大 %1 % 的最小文件：%2（运行文件夹中的 %3.pt 和 .onnx）。</translation>
    </message>
    <message>
        <source>Smaller versions of the distilled student of the selected run: fewer hidden units, pruned weights, 8-bit weights.</source>
        <translation>所选运行中蒸馏学生的更小版本：更少的隐藏单元、剪枝的权重、8 位权重。</translation>
    </message>
    <message>
        <source>Nonzero weights</source>
        <translation>非零权重</translation>
    </message>
    <message>
        <source>8-bit weights are not faster for this network: %1 ms instead of %2 ms for one window.</source>
        <translation>对该网络而言 8 位权重并不更快：单窗口 %1 ms，而非 %2 ms。</translation>
    </message>
</context>
<context>
    <name>retort::ui::ConfusionChart</name>
    <message>
        <source>Confusion: %1</source>
        <translation>混淆矩阵：%1</translation>
    </message>
    <message>
        <source>Rows are true classes, columns predicted classes; cells count windows. Green: correct. Magenta: confused.</source>
        <translation>行为真实类别，列为网络的判定，单位为窗口数。对角线上的绿色：正确。洋红色：哪些类别被误判为哪些。</translation>
    </message>
    <message>
        <source>The confusion appears after the first epoch.</source>
        <translation>混淆矩阵在第一轮之后出现。</translation>
    </message>
    <message>
        <source>predicted class (test windows)</source>
        <translation>判定的类别（测试窗口）</translation>
    </message>
    <message>
        <source>predicted class (validation windows)</source>
        <translation>判定的类别（验证窗口）</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>真实类别</translation>
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
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Select two or more runs to overlay their curves.</source>
        <translation>选择两个或更多运行，叠加查看它们的曲线。</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数坐标轴</translation>
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
        <source>Task</source>
        <translation>任务</translation>
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
    <message>
        <source>Import settings…</source>
        <translation>导入设置…</translation>
    </message>
    <message>
        <source>Delimiter, decimal separator, encoding and the role of each column</source>
        <translation>分隔符、小数点、编码以及各列的角色</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他序列…</translation>
    </message>
    <message>
        <source>Which series do you want to forecast?</source>
        <translation>要预测哪个序列？</translation>
    </message>
    <message>
        <source>A CSV file with one row per step and one column per channel; drop it anywhere in this window.</source>
        <translation>一个 CSV 文件：每个时间步一行，每个通道一列；可拖放到窗口任意位置。</translation>
    </message>
    <message>
        <source>Open a series…</source>
        <translation>打开序列…</translation>
    </message>
    <message>
        <source>Or try the sample experiment</source>
        <translation>或先试试示例实验</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Split and windows</source>
        <translation>划分与窗口</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Rows and windows of the split</source>
        <translation>划分的行数和窗口数</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Forecasting</source>
        <translation>预测数值</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>区分类别</translation>
    </message>
    <message>
        <source>What is learned</source>
        <translation>学习什么</translation>
    </message>
    <message>
        <source>%1 series in %2 classes, up to %3 steps</source>
        <translation>%1 个序列，%2 个类别，最多 %3 步</translation>
    </message>
    <message>
        <source>Graph of the channels</source>
        <translation>通道的图</translation>
    </message>
    <message>
        <source>Graph…</source>
        <translation>图…</translation>
    </message>
    <message>
        <source>The channels are the nodes of a graph, such as sensors along roads: name the file of its edges</source>
        <translation>通道是图的节点，例如沿道路的传感器：指定边的文件</translation>
    </message>
    <message>
        <source>Windows that contain a missing value, or whose label is not known, are left out.</source>
        <translation>含有缺失值或标签未知的窗口不参与。</translation>
    </message>
    <message>
        <source>Nodes: %1; directed edges: %2, %3 % of all pairs</source>
        <translation>节点：%1；有向边：%2，占所有节点对的 %3 %</translation>
    </message>
    <message>
        <source>Nodes: %1; undirected edges: %2, %3 % of all pairs</source>
        <translation>节点：%1；无向边：%2，占所有节点对的 %3 %</translation>
    </message>
    <message>
        <source>%1 windows at the ends of training and validation are left out:&lt;br&gt;their label would reach into the next part.</source>
        <translation>训练段和验证段末尾的 %1 个窗口未使用：&lt;br&gt;它们的标签会延伸到下一段。</translation>
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
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Only differences from the recipe</source>
        <translation>只显示与配方的差异</translation>
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
    <message>
        <source>Supervised loss weight</source>
        <translation>监督损失权重</translation>
    </message>
    <message>
        <source>Factor of the distilled student&apos;s own error against the ground truth.</source>
        <translation>蒸馏学生自身误差（相对真实值）的系数。</translation>
    </message>
    <message>
        <source>No terms yet: the distilled student would learn from the data alone, like the plain one. Add a term or choose a recipe.</source>
        <translation>还没有损失项：蒸馏学生只会从数据中学习，与普通学生一样。请添加损失项或选择配方。</translation>
    </message>
    <message>
        <source>Total loss</source>
        <translation>总损失</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算设置</translation>
    </message>
    <message>
        <source>Compare predictions</source>
        <translation>比较预测</translation>
    </message>
    <message>
        <source>Compare features</source>
        <translation>比较特征</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>retort::ui::EfficiencyChart</name>
    <message>
        <source>%1, %2 parameters</source>
        <translation>%1，%2 个参数</translation>
    </message>
    <message>
        <source>latency of one window (ms)</source>
        <translation>单个窗口的延迟（毫秒）</translation>
    </message>
    <message>
        <source>Press Measure to measure size, multiply-adds and latency of the networks.</source>
        <translation>按“测量”以测量各网络的大小、乘加次数和延迟。</translation>
    </message>
    <message>
        <source>Test score vs. latency</source>
        <translation>测试得分与延迟</translation>
    </message>
    <message>
        <source>Each network at the median latency of one window and its score on the test windows; further left is faster.</source>
        <translation>每个网络位于其单个窗口的中位延迟和测试窗口得分处；越靠左越快。</translation>
    </message>
</context>
<context>
    <name>retort::ui::EfficiencyView</name>
    <message>
        <source> (%1×)</source>
        <translation>（%1×）</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Efficiency of the networks</source>
        <translation>网络的效率</translation>
    </message>
    <message>
        <source>Select one run in the table.</source>
        <translation>请在表中选择一次运行。</translation>
    </message>
    <message>
        <source>Measuring: a few seconds for each network…</source>
        <translation>正在测量：每个网络需要几秒…</translation>
    </message>
    <message>
        <source>Latency, size and multiply-adds of the networks of the selected run, beside the teacher.</source>
        <translation>所选运行中各网络的延迟、大小和乘加次数，与教师对照。</translation>
    </message>
    <message>
        <source>test %1</source>
        <translation>测试 %1</translation>
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
        <source>Weights file</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <source>Median latency, batch %1 (ms)</source>
        <translation>中位延迟，批大小 %1（毫秒）</translation>
    </message>
    <message>
        <source>95th percentile, batch %1 (ms)</source>
        <translation>第 95 百分位，批大小 %1（毫秒）</translation>
    </message>
    <message>
        <source>Measured on this machine, threads: %1. In brackets: reduction relative to the teacher.</source>
        <translation>在本机测量，线程数：%1。括号内：相对教师减少的倍数。</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>Peak memory, batch %1</source>
        <translation>峰值内存，批大小 %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::FeatureBox</name>
    <message>
        <source>first feature</source>
        <translation>第一个特征</translation>
    </message>
</context>
<context>
    <name>retort::ui::FigureCanvas</name>
    <message>
        <source>%1, %2 %3: %4</source>
        <translation>%1，%2 %3：%4</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>retort::ui::FollowEvents</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Events of the followed series</source>
        <translation>被跟踪序列的事件</translation>
    </message>
    <message>
        <source>Anomaly</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>%1, expected %2 to %3</source>
        <translation>%1，预期 %2 至 %3</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <source>errors are larger than on the test windows; MSE so far %1</source>
        <translation>误差大于测试窗口上的误差；目前 MSE 为 %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::ForecastChart</name>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
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
        <source>Look-back</source>
        <translation>回看长度</translation>
    </message>
    <message>
        <source>Quantile %1</source>
        <translation>分位数 %1</translation>
    </message>
    <message>
        <source>A sample forecast appears here after the first epoch.</source>
        <translation>第一轮结束后，这里显示一个预测样例。</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>One window: what was known, what came, and what each network said. Choose window and channel on the right.</source>
        <translation>一个窗口：已知的值、实际值以及各网络的预测。可在右侧选择窗口和通道。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>a validation window</source>
        <translation>一个验证窗口</translation>
    </message>
    <message>
        <source>test window %1</source>
        <translation>测试窗口 %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::ForecastPage</name>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Forecast: the values after the last row</source>
        <translation>预测：最后一行之后的值</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Choose new data…</source>
        <translation>选择新数据…</translation>
    </message>
    <message>
        <source>A file with the columns of the run, in any order</source>
        <translation>包含此次运行各列的文件，列顺序不限</translation>
    </message>
    <message>
        <source>Use the run&apos;s series</source>
        <translation>使用运行的序列</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Known rows</source>
        <translation>已知行数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Interval of</source>
        <translation>区间所属</translation>
    </message>
    <message>
        <source>at</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>Save forecast</source>
        <translation>保存预测</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Forecast values</source>
        <translation>预测值</translation>
    </message>
    <message>
        <source>Choose new data</source>
        <translation>选择新数据</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Measured coverage of the %1 interval on the test windows: %2. Its width comes from the errors on the validation windows.</source>
        <translation>%1 区间在测试窗口上的实测覆盖率：%2。其宽度来自验证窗口上的误差。</translation>
    </message>
    <message>
        <source>Finish a run, or open one on the Compare page; its networks forecast here.</source>
        <translation>请完成一次运行，或在比较页打开一次运行；其网络将在此预测。</translation>
    </message>
    <message>
        <source>Forecasting…</source>
        <translation>正在预测…</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>forecast</translation>
    </message>
    <message>
        <source>Fewer than all: a backtest from an earlier row, beside the actual values</source>
        <translation>少于全部：从较早的行开始回测，并显示实际值</translation>
    </message>
    <message>
        <source>The networks of this run are classifiers; they forecast no values.</source>
        <translation>此次运行的网络是分类器，不预测数值。</translation>
    </message>
    <message>
        <source>The rows before the forecast, what each network forecasts after them, and the interval of one of them.</source>
        <translation>预测之前的行、各网络对其后的预测，以及其中一个网络的区间。</translation>
    </message>
    <message>
        <source>Press Forecast to get the values after the last row.</source>
        <translation>按“预测”获得最后一行之后的值。</translation>
    </message>
    <message>
        <source>The coverage exceeds the nominal level because the errors on the validation windows are larger than those on the test windows.</source>
        <translation>覆盖率高于名义水平，因为验证窗口上的误差大于测试窗口上的误差。</translation>
    </message>
    <message>
        <source>The coverage is below the nominal level because the errors on the validation windows are smaller than those on the test windows.</source>
        <translation>覆盖率低于名义水平，因为验证窗口上的误差小于测试窗口上的误差。</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Forecasts after every row that is appended to the file, and scores the forecasts when their rows come</source>
        <translation>文件每追加一行就进行预测，并在对应的行到来时为预测评分</translation>
    </message>
    <message>
        <source>Events (%1)</source>
        <translation>事件 (%1)</translation>
    </message>
    <message>
        <source>Following: no new rows yet.</source>
        <translation>正在跟踪：尚无新行。</translation>
    </message>
    <message>
        <source>Following: measuring the errors on the validation and test windows first…</source>
        <translation>正在跟踪：先测量验证窗口和测试窗口上的误差…</translation>
    </message>
    <message>
        <source>Following: new rows: %1, the last one at %2, forecast in %3 ms.</source>
        <translation>正在跟踪：新行数 %1，最后一行时间为 %2，预测用时 %3 ms。</translation>
    </message>
    <message>
        <source>%1: MSE so far %2 over %3 scored values; drift statistic at %4 % of its threshold.</source>
        <translation>%1：目前 MSE 为 %2，基于 %3 个已评分的值；漂移统计量为阈值的 %4 %。</translation>
    </message>
</context>
<context>
    <name>retort::ui::FormatFields</name>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Decimal separator</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Thousands separator</source>
        <translation>千位分隔符</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Lines to skip</source>
        <translation>跳过的行数</translation>
    </message>
    <message>
        <source>Header rows</source>
        <translation>表头行数</translation>
    </message>
    <message>
        <source>Below the names</source>
        <translation>名称下方</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
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
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Caret</source>
        <translation>脱字符</translation>
    </message>
    <message>
        <source>Tilde</source>
        <translation>波浪号</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>撇号</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>A row of units</source>
        <translation>一行单位</translation>
    </message>
    <message>
        <source>One column per series</source>
        <translation>每个序列一列</translation>
    </message>
    <message>
        <source>One row per series</source>
        <translation>每个序列一行</translation>
    </message>
    <message>
        <source>One row per day</source>
        <translation>每天一行</translation>
    </message>
    <message>
        <source>Stacked series (id, time, value)</source>
        <translation>堆叠的序列（标识、时间、值）</translation>
    </message>
    <message>
        <source>One row per year</source>
        <translation>每行一年</translation>
    </message>
</context>
<context>
    <name>retort::ui::GainMapChart</name>
    <message>
        <source>Where the distilled student gains</source>
        <translation>蒸馏学生的改进所在</translation>
    </message>
    <message>
        <source>The map appears when the distilled student and the one it is compared with have an epoch. Against the naive forecast it needs the test windows, at the end of the run.</source>
        <translation>蒸馏学生与比较对象各完成一轮后显示此图。与朴素预测的比较需要测试窗口，在运行结束时显示。</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>与%1相比</translation>
    </message>
    <message>
        <source>Whom the distilled student is compared with</source>
        <translation>蒸馏学生的比较对象</translation>
    </message>
    <message>
        <source>step of the horizon</source>
        <translation>预测步</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>step of the horizon (test windows)</source>
        <translation>预测步（测试窗口）</translation>
    </message>
    <message>
        <source>step of the horizon (validation windows)</source>
        <translation>预测步（验证窗口）</translation>
    </message>
    <message>
        <source>lower MSE, largest %1 %</source>
        <translation>MSE 更低，最大 %1 %</translation>
    </message>
    <message>
        <source>higher MSE, largest %1 %</source>
        <translation>MSE 更高，最大 %1 %</translation>
    </message>
    <message>
        <source>; full colour from %1 %</source>
        <translation>；自 %1 % 起为全色</translation>
    </message>
    <message>
        <source>Each cell is a channel at a part of the horizon. Green: the distilled student has the lower error; magenta: the other one has. Click a cell to see a forecast of its channel: after the run, that of the window with the largest gain.</source>
        <translation>每个格子是预测范围某一段上的一个通道。绿色：蒸馏学生的误差更低；洋红色：对方的误差更低。点击格子可查看该通道的预测：运行结束后显示增益最大的窗口。</translation>
    </message>
</context>
<context>
    <name>retort::ui::GraphChart</name>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Each dot is a node, each line an edge, darker where its weight is larger. Gain: green where the distilled student has the lower error than the plain one, magenta where it has the higher. Error: green below the median node, magenta above. Click a node to see its forecast.</source>
        <translation>每个点是一个节点，每条线是一条边，权重越大颜色越深。增益：绿色表示蒸馏学生的误差低于普通学生，品红表示更高。误差：绿色低于中位节点，品红高于中位节点。点击节点可查看其预测。</translation>
    </message>
    <message>
        <source>The nodes are coloured after the first epoch.</source>
        <translation>第一轮之后节点显示颜色。</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>winner</source>
        <translation>胜者</translation>
    </message>
    <message>
        <source>What the colours of the nodes show</source>
        <translation>节点颜色的含义</translation>
    </message>
    <message>
        <source>MSE of the %1 (scaled)</source>
        <translation>%1的 MSE（缩放后）</translation>
    </message>
    <message>
        <source>below the median %1</source>
        <translation>低于中位数 %1</translation>
    </message>
    <message>
        <source>above it</source>
        <translation>高于中位数</translation>
    </message>
    <message>
        <source>MSE of the winner (scaled)</source>
        <translation>胜者的 MSE（缩放后）</translation>
    </message>
    <message>
        <source>test windows</source>
        <translation>测试窗口</translation>
    </message>
    <message>
        <source>validation windows</source>
        <translation>验证窗口</translation>
    </message>
    <message>
        <source>MSE gain over plain (%)</source>
        <translation>相对普通学生的 MSE 增益（%）</translation>
    </message>
    <message>
        <source>lower MSE: %1 of %2 nodes</source>
        <translation>MSE 更低：%2 个节点中的 %1 个</translation>
    </message>
    <message>
        <source>higher MSE: %1 of %2 nodes</source>
        <translation>MSE 更高：%2 个节点中的 %1 个</translation>
    </message>
    <message>
        <source>%1: %2 of %3 nodes</source>
        <translation>%1：%3 个节点中的 %2 个</translation>
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
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same plan with the same seed and thread count gives the same numbers</source>
        <translation>相同的方案、随机种子和线程数得到相同的数值</translation>
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
        <translation>%1，回看长度 %2，预测长度 %3</translation>
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
        <source>Device: CPU</source>
        <translation>设备：CPU</translation>
    </message>
    <message>
        <source>Device: CUDA</source>
        <translation>设备：CUDA</translation>
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
    <message>
        <source>Device that the run computes on; click to choose</source>
        <translation>运行所用的计算设备；单击可选择</translation>
    </message>
    <message>
        <source>measuring this machine…</source>
        <translation>正在测量本机性能…</translation>
    </message>
    <message>
        <source>Device: fastest available</source>
        <translation>设备：最快的可用设备</translation>
    </message>
    <message>
        <source>Threads: automatic (measured once)</source>
        <translation>线程数：自动（测量一次）</translation>
    </message>
</context>
<context>
    <name>retort::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>帮助：%1</translation>
    </message>
    <message>
        <source>How to read the charts</source>
        <translation>如何阅读图表</translation>
    </message>
    <message>
        <source>Five steps to a first result</source>
        <translation>五步得到第一个结果</translation>
    </message>
    <message>
        <source>1. Drop a CSV file on the window, or open the sample experiment.</source>
        <translation>1. 将 CSV 文件拖到窗口上，或打开示例实验。</translation>
    </message>
    <message>
        <source>2. Data: look at the series, choose how many rows are known (look-back) and how many are forecast (horizon).</source>
        <translation>2. 数据：查看序列，选择已知多少行（回看）以及预测多少行（预测长度）。</translation>
    </message>
    <message>
        <source>3. Models and Distillation: keep what is set, or choose a teacher, a smaller student and what the student learns from.</source>
        <translation>3. 模型与蒸馏：保持现有设置，或选择教师、更小的学生以及学生的学习内容。</translation>
    </message>
    <message>
        <source>4. Press Ctrl+Return. Teacher, plain student and distilled student are trained one after the other.</source>
        <translation>4. 按 Ctrl+Return。教师、普通学生和蒸馏学生依次训练。</translation>
    </message>
    <message>
        <source>5. Read the four figures on the Run page, then compare runs and export a report or the student.</source>
        <translation>5. 在“运行”页查看四个数值，然后比较各次运行，并导出报告或学生模型。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>The chart shows the selected channel with the split over it; drag the borders to move them. Gaps are shaded.</source>
        <translation>图表显示所选通道及其划分；拖动边界可移动。缺口以阴影表示。</translation>
    </message>
    <message>
        <source>Checked channels are forecast. The networks read every channel, checked or not.</source>
        <translation>勾选的通道会被预测。无论是否勾选，网络都会读取所有通道。</translation>
    </message>
    <message>
        <source>A window is a look-back of known rows and the horizon after it. Networks learn from training windows, the best epoch is chosen on validation windows, and test windows are used once, at the end.</source>
        <translation>一个窗口由已知的回看行和其后的预测行组成。网络从训练窗口学习，最佳轮次由验证窗口选出，测试窗口只在最后使用一次。</translation>
    </message>
    <message>
        <source>Windows with a missing value are left out unless gaps are filled or incomplete windows are allowed. Filled values never count as ground truth.</source>
        <translation>含缺失值的窗口会被排除，除非填补缺口或允许不完整的窗口。填补的值绝不算作真实值。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The teacher is large and trained first. The student is the network that you want to use: it is trained twice, alone (plain) and with the teacher (distilled).</source>
        <translation>教师较大，先行训练。学生是您要使用的网络：它训练两次，一次单独（普通），一次借助教师（蒸馏）。</translation>
    </message>
    <message>
        <source>Parameters, memory and speed of both are measured, not looked up.</source>
        <translation>两者的参数量、内存和速度均为实测，而非查表。</translation>
    </message>
    <message>
        <source>A teacher may be loaded from a file instead: a checkpoint, weights from Python, TorchScript, or predictions.</source>
        <translation>教师也可从文件载入：检查点、Python 权重、TorchScript 或预测结果。</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>The loss of the distilled student is the error against the ground truth (supervised) plus the terms listed here, each with its weight.</source>
        <translation>蒸馏学生的损失是相对真实值的误差（监督）加上此处列出的各项，各有权重。</translation>
    </message>
    <message>
        <source>Terms on predictions compare forecasts. Terms on features compare what goes on inside the two networks.</source>
        <translation>作用于预测的项比较预测结果；作用于特征的项比较两个网络内部的表示。</translation>
    </message>
    <message>
        <source>A recipe sets the terms of a published method; a preset sets networks, training and split as well.</source>
        <translation>方案设定某个已发表方法的损失项；预设还设定网络、训练和划分。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The tiles are the verdict and the legend: the error of each network and the change against the plain student. Click a tile to hide its network in every chart.</source>
        <translation>这些方块既是结论也是图例：各网络的误差及相对普通学生的变化。单击方块可在所有图表中隐藏该网络。</translation>
    </message>
    <message>
        <source>While the run goes on the tiles show validation windows, at the end test windows; the words beside them say which.</source>
        <translation>运行期间方块显示验证窗口的误差，结束后显示测试窗口的误差；旁边的文字会说明。</translation>
    </message>
    <message>
        <source>The page keeps showing its run, whatever you edit meanwhile. What you edit is the next run.</source>
        <translation>无论您同时编辑什么，本页始终显示其运行。您编辑的是下一次运行。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Every run on disk. Select several to overlay their curves and to see how their settings differ; the line above the table says whether their errors can be compared.</source>
        <translation>磁盘上的所有运行。选择多个可叠加曲线并查看设置差异；表格上方的文字说明其误差能否比较。</translation>
    </message>
    <message>
        <source>Open shows a run in the live charts, Continue finishes an interrupted one, Clone loads its settings into the editor.</source>
        <translation>“打开”在实时图表中显示运行，“继续”完成被中断的运行，“克隆”将其设置载入编辑器。</translation>
    </message>
    <message>
        <source>Right-click the header to choose the columns. Bold marks the best network of a run.</source>
        <translation>右键单击表头可选择列。粗体表示一次运行中最好的网络。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>The whole run as one page, to be saved as HTML, as a LaTeX table or as CSV.</source>
        <translation>整个运行汇成一页，可保存为 HTML、LaTeX 表格或 CSV。</translation>
    </message>
    <message>
        <source>Graph… names the graph whose nodes the channels are. Classification predicts a class of each window instead of values: Labels shows what decides it, and the thresholds.</source>
        <translation>“图…”指定以通道为节点的图。分类预测每个窗口的类别而不是数值：“标签”显示决定类别的数值和阈值。</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>A single run is one random draw. A study repeats the open experiment with other seeds, terms, look-backs or networks, and says what its runs allow you to claim.</source>
        <translation>单次运行只是一次随机结果。研究以其他随机种子、损失项、回看长度或网络重复当前实验，并说明这些运行允许得出什么结论。</translation>
    </message>
    <message>
        <source>Each trial is an ordinary run in a process of its own; double-click one to see it on the Run page. Teachers that several trials share are trained once. A study that was stopped continues where it stopped.</source>
        <translation>每个试验都是独立进程中的普通运行；双击可在“运行”页面查看。多个试验共用的教师只训练一次。已停止的研究会从停止处继续。</translation>
    </message>
    <message>
        <source>The claim compares the distilled student with the plain one of the same trials by a paired t test, corrected for the number of rows (Holm). With one run per cell there is no claim.</source>
        <translation>结论用配对 t 检验比较同一试验中的蒸馏学生与普通学生，并按行数校正（Holm）。每个单元只有一次运行时不下结论。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Runs and studies that are computed one after the other. Add the open experiment with Ctrl+Shift+Return, or a study from its page; drag the rows to change their order.</source>
        <translation>依次计算的运行和研究。用 Ctrl+Shift+Return 添加当前实验，或在研究页添加研究；拖动行可更改顺序。</translation>
    </message>
    <message>
        <source>Pause stops the current item, which keeps its results and continues later. The queue is kept when the window closes or the machine restarts; retort-cli queue run runs it without a window.</source>
        <translation>暂停会停止当前项，其结果会保留并在之后继续。关闭窗口或重启机器后队列仍然保留；retort-cli queue run 可在没有窗口的情况下运行队列。</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>The values after the last row, in the units of the data, by every network of the current run: for its own series or for new data with the same columns.</source>
        <translation>以数据单位给出最后一行之后的值，由当前运行的每个网络预测：针对其自身序列或具有相同列的新数据。</translation>
    </message>
    <message>
        <source>Intervals are split conformal: their width comes from the errors on the validation windows, for each step and channel. Their coverage is measured on the test windows. Steps beyond the trained horizon are forecast recursively and have no intervals.</source>
        <translation>区间为分割共形区间：其宽度来自验证窗口上每一步和每个通道的误差。覆盖率在测试窗口上实测。超出训练预测长度的步以递归方式预测，没有区间。</translation>
    </message>
    <message>
        <source>Fewer known rows give a backtest: the forecast from an earlier row, beside the actual values.</source>
        <translation>减少已知行数即为回测：从较早的行预测，并与实际值对照。</translation>
    </message>
    <message>
        <source>Efficiency measures what the networks of a run cost; Compression makes smaller versions of its student and measures their exported files.</source>
        <translation>“效率”测量一次运行中各网络的代价；“压缩”生成其学生的更小版本并测量导出的文件。</translation>
    </message>
    <message>
        <source>The student can be exported as ONNX, as TorchScript, or as a folder with programs that use it: it takes and returns values in the units of the data.</source>
        <translation>学生可导出为 ONNX、TorchScript，或附带使用程序的文件夹：它以数据单位接收和返回数值。</translation>
    </message>
    <message>
        <source>Follow forecasts after every row that is appended to the file, scores the forecasts when their rows arrive, and lists anomalies and drift.</source>
        <translation>“跟踪”在文件每追加一行后进行预测，在对应的行到来时为预测评分，并列出异常和漂移。</translation>
    </message>
</context>
<context>
    <name>retort::ui::ImportDialog</name>
    <message>
        <source>Sampled %1.</source>
        <translation>%1采样一次。</translation>
    </message>
    <message>
        <source>%1 missing values</source>
        <translation>%1 个缺失值</translation>
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
        <source>Repeat the last known value</source>
        <translation>重复最近的已知值</translation>
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
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Sampled %1, judging by the first rows.</source>
        <translation>从前几行看，%1采样一次。</translation>
    </message>
    <message>
        <source>The first rows do not show the sampling interval.</source>
        <translation>从前几行无法判断采样间隔。</translation>
    </message>
    <message>
        <source>Reading the whole file once to check for irregularities…</source>
        <translation>正在完整读取一遍文件，检查不规则之处…</translation>
    </message>
    <message>
        <source>Time zone: %1.</source>
        <translation>时区：%1。</translation>
    </message>
    <message>
        <source>Treat %1 as missing</source>
        <translation>将 %1 视为缺失</translation>
    </message>
    <message>
        <source>%1 missing timestamps</source>
        <translation>%1 个缺失的时间戳</translation>
    </message>
    <message>
        <source>%1 duplicate timestamps</source>
        <translation>%1 个重复的时间戳</translation>
    </message>
    <message>
        <source>%1 irregular timestamps</source>
        <translation>%1 个不规则的时间戳</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Time steps</source>
        <translation>时间步</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>自动检测</translation>
    </message>
    <message>
        <source>Regular: gaps are missing rows</source>
        <translation>规则：间断视为缺失的行</translation>
    </message>
    <message>
        <source>Trading days: each row is a step</source>
        <translation>交易日：每行为一个时间步</translation>
    </message>
    <message>
        <source>Each row is the next step</source>
        <translation>每一行都是下一个时间步</translation>
    </message>
    <message>
        <source>Dates such as 03/04</source>
        <translation>形如 03/04 的日期</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>Leave missing: windows that contain one are left out</source>
        <translation>保持缺失：剔除含有缺失值的窗口</translation>
    </message>
    <message>
        <source>Interpolate linearly between the neighbours</source>
        <translation>在相邻值之间线性插值</translation>
    </message>
    <message>
        <source>Use the row number as time, from</source>
        <translation>以行号为时间，起点</translation>
    </message>
    <message>
        <source>Findings by row</source>
        <translation>发现的问题（按行）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Sampled %1 on trading days; gaps between rows do not count.</source>
        <translation>在交易日%1采样一次；行间的间断不计。</translation>
    </message>
    <message>
        <source>Missing-value markers</source>
        <translation>缺失值标记</translation>
    </message>
    <message>
        <source>e.g. -999, off</source>
        <translation>例如 -999, off</translation>
    </message>
    <message>
        <source>Words and numbers that stand for missing values, in addition to the usual ones (empty, NaN, NA, null, -).</source>
        <translation>除常用标记（空、NaN、NA、null、-）之外，表示缺失值的词和数字。</translation>
    </message>
    <message>
        <source>Sampled %1; each row is the next step, and gaps between rows do not count.</source>
        <translation>%1采样一次；每一行都是下一个时间步，行间的间断不计。</translation>
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
        <source>Rows read</source>
        <translation>读取的行数</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Import notes by row</source>
        <translation>按行列出的导入说明</translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <translation>尚未读取任何内容。</translation>
    </message>
    <message>
        <source>Missing timestamps</source>
        <translation>缺失的时间戳</translation>
    </message>
    <message>
        <source>Duplicate timestamps</source>
        <translation>重复的时间戳</translation>
    </message>
    <message>
        <source>Irregular timestamps</source>
        <translation>不规则的时间戳</translation>
    </message>
    <message>
        <source>%1 notes like this one, up to row %2.</source>
        <translation>共 %1 条同类说明，至第 %2 行。</translation>
    </message>
</context>
<context>
    <name>retort::ui::ImportanceChart</name>
    <message>
        <source>The shares appear when the axes have been tried with several values each.</source>
        <translation>每个维度试过若干取值后显示比例。</translation>
    </message>
    <message>
        <source>Main effects: the share of the variance of the error over trials that an axis explains by itself, corrected for the number of its values. Interactions between axes are in no share.</source>
        <translation>主效应：某一维度单独解释的试验间误差方差的比例，已按取值个数校正。维度之间的交互作用不计入任何比例。</translation>
    </message>
    <message>
        <source>Main effect</source>
        <translation>主效应</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <translation>%1 次试验</translation>
    </message>
    <message>
        <source>Variance explained by each axis</source>
        <translation>各维度解释的方差</translation>
    </message>
    <message>
        <source>share of variance</source>
        <translation>方差比例</translation>
    </message>
</context>
<context>
    <name>retort::ui::LabelChart</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The value that decides the class of each window, plotted at the window&apos;s last step. The tinted areas are the classes and their borders the thresholds, computed on the training windows only.</source>
        <translation>决定每个窗口类别的数值，画在窗口读取的最后一步处。底色表示类别，其边界即阈值；阈值只由训练窗口得出。</translation>
    </message>
    <message>
        <source>The labels appear when the windows are counted.</source>
        <translation>窗口统计完成后显示标签。</translation>
    </message>
    <message>
        <source>log return over %1 steps</source>
        <translation>%1 步的对数收益</translation>
    </message>
    <message>
        <source>change over %1 steps</source>
        <translation>%1 步的变化</translation>
    </message>
    <message>
        <source>largest fall within %1 steps</source>
        <translation>%1 步内的最大回撤</translation>
    </message>
    <message>
        <source>volatility of %1 steps</source>
        <translation>%1 步的波动率</translation>
    </message>
    <message>
        <source>highest value within %1 steps</source>
        <translation>%1 步内的最大值</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>end of the window</source>
        <translation>窗口末尾</translation>
    </message>
    <message>
        <source>row of the end of the window</source>
        <translation>窗口末尾的行</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>retort::ui::LoadedNetwork</name>
    <message>
        <source>%1 cannot be read. Was it moved?</source>
        <translation>无法读取 %1。文件是否被移动？</translation>
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
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>SHA-256 %1…</source>
        <translation>SHA-256 %1…</translation>
    </message>
    <message>
        <source>Forecasting the validation windows…</source>
        <translation>正在预测验证窗口…</translation>
    </message>
    <message>
        <source>It will be scored on the validation windows after the run ends.</source>
        <translation>运行结束后将在验证窗口上评估。</translation>
    </message>
    <message>
        <source>It will be scored on the validation windows once the experiment is ready to run.</source>
        <translation>实验可以运行后，就会在验证窗口上评估。</translation>
    </message>
</context>
<context>
    <name>retort::ui::LossTermsChart</name>
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
        <source>Total</source>
        <translation>总计</translation>
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
    <message>
        <source>The loss of every batch appears here during training.</source>
        <translation>训练时，这里显示每个批次的损失。</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数坐标轴</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>移动平均</translation>
    </message>
    <message>
        <source>Loss terms: %1</source>
        <translation>损失项：%1</translation>
    </message>
    <message>
        <source>Each loss term by batch. Terms that are flat at 0 can be seen on the logarithmic axis.</source>
        <translation>各损失项随批次的变化。贴近 0 的项可在对数轴上看清。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Weighted terms, terms before weighting, or what each term has of the loss</source>
        <translation>加权后的各项、加权前的各项，或各项在损失中的占比</translation>
    </message>
    <message>
        <source>Loss terms to show</source>
        <translation>要显示的损失项</translation>
    </message>
    <message>
        <source>share of the weighted loss (%)</source>
        <translation>占加权损失的比例（%）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
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
        <source>No samples are installed.</source>
        <translation>没有安装示例。</translation>
    </message>
    <message>
        <source>Open a series or an experiment</source>
        <translation>打开序列或实验</translation>
    </message>
    <message>
        <source>Series and experiments (*.csv *.tsv *.txt *.dat *.tsf *.xlsx *.json);;All files (*)</source>
        <translation>序列和实验 (*.csv *.tsv *.txt *.dat *.tsf *.xlsx *.json);;所有文件 (*)</translation>
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
        <source>Clear list</source>
        <translation>清除列表</translation>
    </message>
    <message>
        <source>The experiment &quot;%1&quot; has unsaved changes.</source>
        <translation>实验“%1”有未保存的更改。</translation>
    </message>
    <message>
        <source>A run is in progress. What it has learned so far is kept, but it will not be evaluated on the test windows.</source>
        <translation>有运行正在进行。已学到的内容会保留，但不会在测试窗口上评估。</translation>
    </message>
    <message>
        <source>Cloned &quot;%1&quot;: change the settings as needed and start again.</source>
        <translation>已克隆“%1”：请按需更改设置后重新开始。</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>The run &quot;%1&quot; is in progress. What you change here is the next run.</source>
        <translation>运行“%1”正在进行。您在此处的更改属于下一次运行。</translation>
    </message>
    <message>
        <source>Stop the study?</source>
        <translation>停止研究？</translation>
    </message>
    <message>
        <source>A study is in progress. Its trials are kept and can be continued later.</source>
        <translation>研究正在进行。其试验会保留，之后可以继续。</translation>
    </message>
    <message>
        <source>Added &quot;%1&quot; to the queue.</source>
        <translation>已将“%1”加入队列。</translation>
    </message>
    <message>
        <source>Stop the queue?</source>
        <translation>停止队列？</translation>
    </message>
    <message>
        <source>This window is running the queue. What it has computed is kept, and the queue continues when you run it again.</source>
        <translation>此窗口正在运行队列。已计算的结果会保留，再次运行时队列会继续。</translation>
    </message>
</context>
<context>
    <name>retort::ui::MetricBox</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>Metric to show</source>
        <translation>显示的指标</translation>
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
    <message>
        <source>%1 is now the teacher.</source>
        <translation>%1 现为教师。</translation>
    </message>
    <message>
        <source>%1 is now the student.</source>
        <translation>%1 现为学生。</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Network to show details of</source>
        <translation>要查看详情的网络</translation>
    </message>
    <message>
        <source>Teacher and student</source>
        <translation>教师与学生</translation>
    </message>
    <message>
        <source>The teacher has %1 times the parameters of the student</source>
        <translation>教师的参数量是学生的 %1 倍</translation>
    </message>
    <message>
        <source>⚠ The student has %1 times the parameters of its teacher</source>
        <translation>⚠ 学生的参数量是教师的 %1 倍</translation>
    </message>
    <message>
        <source>⚠ The student has as many parameters as its teacher</source>
        <translation>⚠ 学生与教师的参数量相同</translation>
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
        <source>Per window, forward pass</source>
        <translation>每个窗口一次前向传播</translation>
    </message>
    <message>
        <source>Counted with the default options for this task: channels %1, look-back %2, horizon %3.</source>
        <translation>按默认选项针对此任务计算：通道 %1，回看长度 %2，预测长度 %3。</translation>
    </message>
    <message>
        <source>graph</source>
        <translation>图</translation>
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
        <source>Only forecasts can be compared: one of the networks provides no features.</source>
        <translation>只能比较预测：其中一个网络不提供特征。</translation>
    </message>
    <message>
        <source>Feature terms match %1 of the teacher with %2 of the student.</source>
        <translation>特征项将教师的 %1 与学生的 %2 匹配。</translation>
    </message>
</context>
<context>
    <name>retort::ui::NetworkDiagram</name>
    <message>
        <source>%1: %2 parameters</source>
        <translation>%1：%2 个参数</translation>
    </message>
    <message>
        <source>Blocks of the network</source>
        <translation>网络的各模块</translation>
    </message>
    <message>
        <source>look-back %1 × %2</source>
        <translation>回看 %1 × %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>forecast %1 × %2</source>
        <translation>预测 %1 × %2</translation>
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
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Layers of %1</source>
        <translation>%1 的各层</translation>
    </message>
    <message>
        <source>The layers are known once the file is read; a script or plain predictions show none.</source>
        <translation>读取文件后即可得知各层；脚本或单纯的预测值没有可显示的层。</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
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
        <source>As published for %1</source>
        <translation>按论文针对 %1 的设置</translation>
    </message>
    <message>
        <source>Several teachers are combined; the strategy sets how.</source>
        <translation>多个教师组合使用，组合方式由策略决定。</translation>
    </message>
    <message>
        <source>A medium-sized network that learns from the teacher and teaches the student.</source>
        <translation>中等大小的网络：向教师学习，再教导学生。</translation>
    </message>
    <message>
        <source>Published settings</source>
        <translation>论文中的设置</translation>
    </message>
    <message>
        <source>Load pre-trained…</source>
        <translation>加载预训练教师…</translation>
    </message>
    <message>
        <source>Load a pre-trained teacher from a checkpoint</source>
        <translation>从检查点加载预训练教师</translation>
    </message>
    <message>
        <source>A checkpoint of a run, weights saved from Python (.pth, .safetensors) or a TorchScript file</source>
        <translation>运行的检查点、Python 保存的权重（.pth、.safetensors）或 TorchScript 文件</translation>
    </message>
    <message>
        <source>Published settings…</source>
        <translation>论文中的设置…</translation>
    </message>
    <message>
        <source>The size is unknown until the options are corrected.</source>
        <translation>修正选项后才能计算规模。</translation>
    </message>
    <message>
        <source>There are no parameters to count.</source>
        <translation>没有可统计的参数。</translation>
    </message>
    <message>
        <source>The network and its size are read from the file.</source>
        <translation>网络及其规模从文件中读取。</translation>
    </message>
    <message>
        <source>Load a pre-trained teacher</source>
        <translation>加载预训练教师</translation>
    </message>
    <message>
        <source>Pre-trained networks (%1);;All files (*)</source>
        <translation>预训练网络 (%1);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>retort::ui::ParallelChart</name>
    <message>
        <source>The chart appears when two trials have finished.</source>
        <translation>两次试验完成后显示图表。</translation>
    </message>
    <message>
        <source>Each line is a trial: where it crosses an axis is its setting, the last axis is its error. The strong line is the best trial, pale lines are the worst.</source>
        <translation>每条线是一次试验：与各轴的交点是其设置，最后一轴是其误差。粗线是最好的试验，浅色线是最差的试验。</translation>
    </message>
    <message>
        <source>validation error</source>
        <translation>验证误差</translation>
    </message>
    <message>
        <source>test %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>Best: %1</source>
        <translation>最佳：%1</translation>
    </message>
    <message>
        <source>Parallel coordinates of the trials</source>
        <translation>试验的平行坐标</translation>
    </message>
</context>
<context>
    <name>retort::ui::ParameterForm</name>
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
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>retort::ui::ParameterRow</name>
    <message>
        <source>Reset %1 to %2</source>
        <translation>将%1恢复为 %2</translation>
    </message>
    <message>
        <source>Changed (was %1)</source>
        <translation>已更改（原为 %1）</translation>
    </message>
    <message>
        <source>Reset to %1</source>
        <translation>恢复为 %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::PeriodAxis</name>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
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
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
</context>
<context>
    <name>retort::ui::PlanDifferenceView</name>
    <message>
        <source>Only differences</source>
        <translation>仅显示差异</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings of the selected runs</source>
        <translation>所选运行的设置</translation>
    </message>
    <message>
        <source>Select two or more runs in the table to see how their settings differ.</source>
        <translation>在表格中选择两个或更多运行，以查看其设置差异。</translation>
    </message>
    <message>
        <source>The selected runs have the same settings.</source>
        <translation>所选运行的设置相同。</translation>
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
    <message>
        <source>Published for %1. The open series is another one: its scores cannot be compared with the published ones.</source>
        <translation>为 %1 公布。当前打开的是另一序列：其得分无法与公布的得分比较。</translation>
    </message>
</context>
<context>
    <name>retort::ui::QueueModel</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>%1 of %2 trials</source>
        <translation>%1 / %2 次试验</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>retort::ui::QueuePage</name>
    <message>
        <source>Queue: runs and studies one after the other</source>
        <translation>队列：依次进行的运行和研究</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>The queue is empty.
Add the open experiment with Ctrl+Shift+Return, or a study from its page.</source>
        <translation>队列为空。
用 Ctrl+Shift+Return 添加当前实验，或在研究页添加研究。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Shows the results of the selected item</source>
        <translation>显示所选项的结果</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Earlier in the queue; rows can also be dragged</source>
        <translation>在队列中提前；也可以拖动行</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Later in the queue; rows can also be dragged</source>
        <translation>在队列中推后；也可以拖动行</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops the selected item, which keeps its results and can be retried</source>
        <translation>停止所选项；其结果会保留，可以重试</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Removes the item from the queue; its folder stays</source>
        <translation>从队列中移除该项；其文件夹保留</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Running in another process</source>
        <translation>正在另一个进程中运行</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 项等待中</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Run the queue</source>
        <translation>运行队列</translation>
    </message>
    <message>
        <source>about %1 left, judging by similar runs</source>
        <translation>按类似运行估计约剩 %1</translation>
    </message>
    <message>
        <source>Nothing left to run; new items start by themselves</source>
        <translation>没有待运行的项；新加入的项会自动开始</translation>
    </message>
</context>
<context>
    <name>retort::ui::RankChart</name>
    <message>
        <source>Ranks need at least three series, horizons or look-backs in which everything that is compared has finished.</source>
        <translation>秩需要至少三个序列、预测长度或回看长度，且其中所有被比较的都已完成。</translation>
    </message>
    <message>
        <source>Each point is a mean rank, 1 is the best. A bar joins those whose ranks do not differ significantly (Nemenyi, α = 0.05).</source>
        <translation>每个点是一个平均秩，1 为最佳。横条连接秩无显著差异者（Nemenyi，α = 0.05）。</translation>
    </message>
    <message>
        <source>Critical difference</source>
        <translation>临界差</translation>
    </message>
    <message>
        <source>critical difference %1</source>
        <translation>临界差 %1</translation>
    </message>
    <message>
        <source>No significant difference</source>
        <translation>无显著差异</translation>
    </message>
    <message>
        <source>Critical-difference diagram</source>
        <translation>临界差图</translation>
    </message>
    <message>
        <source>mean rank (1 = best)</source>
        <translation>平均秩（1 = 最佳）</translation>
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
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>On the test windows. %1</source>
        <translation>在测试窗口上。%1</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Teacher
test %1</source>
        <translation>教师
测试 %1</translation>
    </message>
    <message>
        <source>Plain
test %1</source>
        <translation>普通
测试 %1</translation>
    </message>
    <message>
        <source>Distilled
test %1</source>
        <translation>蒸馏
测试 %1</translation>
    </message>
    <message>
        <source>Test win rate
vs teacher</source>
        <translation>相对教师的
测试胜率</translation>
    </message>
    <message>
        <source>Student
parameters</source>
        <translation>学生
参数量</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 个类别</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1
test %2</source>
        <translation>%1
测试 %2</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>多数类</translation>
    </message>
    <message>
        <source>Naive</source>
        <translation>朴素</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>retort::ui::ReliabilityChart</name>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Accuracy by confidence. On the diagonal the probabilities are calibrated; below it the network is overconfident.</source>
        <translation>网络有多大把握时实际有多准。在对角线上，其概率可以直接采信；在其下方则过于自信。</translation>
    </message>
    <message>
        <source>The reliability is drawn at the end of the run, from the test windows.</source>
        <translation>可靠性在运行结束时根据测试窗口绘制。</translation>
    </message>
    <message>
        <source>confidence (test windows)</source>
        <translation>置信度（测试窗口）</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>perfect calibration</source>
        <translation>把握与正确率一致</translation>
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
        <source>LaTeX table…</source>
        <translation>LaTeX 表格…</translation>
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
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Save the student model</source>
        <translation>保存学生模型</translation>
    </message>
    <message>
        <source>A single self-contained page</source>
        <translation>单个网页，不依赖其他文件</translation>
    </message>
    <message>
        <source>No runs yet. Start one, and its report appears here.</source>
        <translation>还没有运行。开始一次运行后，报告会出现在这里。</translation>
    </message>
    <message>
        <source>Save all forecasts</source>
        <translation>保存全部预测</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export as another file</source>
        <translation>导出为其他文件</translation>
    </message>
    <message>
        <source>Metrics and curves as two CSV files…</source>
        <translation>指标和曲线（两个 CSV 文件）…</translation>
    </message>
    <message>
        <source>Forecasts of all test windows as CSV…</source>
        <translation>全部测试窗口的预测（CSV）…</translation>
    </message>
    <message>
        <source>Distilled student as TorchScript…</source>
        <translation>蒸馏学生（TorchScript）…</translation>
    </message>
    <message>
        <source>Saved %1 and %2.</source>
        <translation>已保存 %1 和 %2。</translation>
    </message>
    <message>
        <source>Forecasting all test windows…</source>
        <translation>正在预测全部测试窗口…</translation>
    </message>
    <message>
        <source>Distilled student as ONNX…</source>
        <translation>将蒸馏学生导出为 ONNX…</translation>
    </message>
    <message>
        <source>Distilled student as a standalone folder…</source>
        <translation>将蒸馏学生导出为独立文件夹…</translation>
    </message>
    <message>
        <source>Choose where to create the folder</source>
        <translation>选择创建文件夹的位置</translation>
    </message>
</context>
<context>
    <name>retort::ui::ReturnChart</name>
    <message>
        <source>What following the predictions would have returned over the test part, compared with holding the asset. Each prediction is held for the horizon with an equal share of the money, and costs are paid on every change of the position. An illustration of the past, not a promise: interest, lending and the effect of trading on the price are not counted.</source>
        <translation>在测试段上跟随预测会得到的收益，与持有该资产相比。每个预测以等额资金持有到预测长度结束，每次仓位变化都支付成本。这只是对过去的示意，并非承诺：不计利息、借券和交易对价格的影响。</translation>
    </message>
    <message>
        <source>The returns are drawn at the end of the run, from the test windows.</source>
        <translation>运行结束后根据测试窗口绘制收益。</translation>
    </message>
    <message>
        <source> bp</source>
        <translation> 基点</translation>
    </message>
    <message>
        <source>Costs of each trade in basis points of the amount: 1 bp is 0.01 %</source>
        <translation>每笔交易成本，以金额的基点计：1 基点为 0.01 %</translation>
    </message>
    <message>
        <source>Costs of a trade</source>
        <translation>每笔交易成本</translation>
    </message>
    <message>
        <source>step of the test part</source>
        <translation>测试段的步</translation>
    </message>
    <message>
        <source>cumulative return</source>
        <translation>累计收益</translation>
    </message>
    <message>
        <source>holding %1</source>
        <translation>持有 %1</translation>
    </message>
    <message>
        <source>Returns (illustration)</source>
        <translation>收益（示意）</translation>
    </message>
</context>
<context>
    <name>retort::ui::RoleTile</name>
    <message>
        <source>Click to hide it in the charts</source>
        <translation>单击可在图表中隐藏</translation>
    </message>
    <message>
        <source>Hidden in the charts; click to show it</source>
        <translation>已在图表中隐藏；单击可显示</translation>
    </message>
    <message>
        <source>%1 vs plain</source>
        <translation>%1 相对普通</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunBarsChart</name>
    <message>
        <source>run</source>
        <translation>运行</translation>
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
        <source>The loss terms appear with the first batches.</source>
        <translation>首批数据训练后显示各损失项。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>What it learned</source>
        <translation>学到了什么</translation>
    </message>
    <message>
        <source>Charts to show</source>
        <translation>要显示的图表</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunGroupView</name>
    <message>
        <source>Group by</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测长度</translation>
    </message>
    <message>
        <source>Look-back</source>
        <translation>回看长度</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师</translation>
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
        <source>Means of the groups</source>
        <translation>各组均值</translation>
    </message>
    <message>
        <source>No finished runs in the table.</source>
        <translation>表中没有已完成的运行。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>%1 on the test windows, mean ± standard deviation (runs); filtered runs only</source>
        <translation>测试窗口上的 %1，均值 ± 标准差（运行次数）；仅含筛选出的运行</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunInspector</name>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>What the charts show</source>
        <translation>图表显示的内容</translation>
    </message>
    <message>
        <source>Loss terms of</source>
        <translation>损失项所属阶段</translation>
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
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Progress of each stage</source>
        <translation>各阶段的进度</translation>
    </message>
    <message>
        <source>Epoch out of all epochs, best epoch, its validation MSE (scaled), and milliseconds per step</source>
        <translation>当前轮次/总轮次、最佳轮次及其验证 MSE（缩放后）、每步毫秒数</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>current stage</source>
        <translation>当前阶段</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>Save all forecasts as CSV…</source>
        <translation>将全部预测保存为 CSV…</translation>
    </message>
    <message>
        <source>Every test window with ground truth and forecasts, in data units</source>
        <translation>每个测试窗口的真实值与预测值，以数据单位表示</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>Stages (validation)</source>
        <translation>阶段（验证）</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>对数损失</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunPage</name>
    <message>
        <source>Ready to start.</source>
        <translation>可以开始。</translation>
    </message>
    <message>
        <source>Preparing the run; the first points appear with the first batches.</source>
        <translation>正在准备运行；首批数据训练后出现第一个数据点。</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>随机种子 %1</translation>
    </message>
    <message>
        <source>Save all forecasts</source>
        <translation>保存全部预测</translation>
    </message>
    <message>
        <source>Forecasting all test windows…</source>
        <translation>正在预测全部测试窗口…</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>尚无运行</translation>
    </message>
    <message>
        <source>The open experiment differs</source>
        <translation>当前打开的实验与此不同</translation>
    </message>
    <message>
        <source>What you edit now is the next run. This page shows the run named on the left.</source>
        <translation>您现在编辑的是下一次运行。本页显示左侧所列的运行。</translation>
    </message>
    <message>
        <source>Training: the figures above are those of the best epochs so far.</source>
        <translation>训练中：以上数值取自目前为止的最佳轮次。</translation>
    </message>
    <message>
        <source>The run did not finish; its best weights and its curves are kept.</source>
        <translation>运行未完成；其最佳权重和曲线已保留。</translation>
    </message>
    <message>
        <source>Not ready to start. %1</source>
        <translation>尚不能开始。%1</translation>
    </message>
    <message>
        <source>Takes at most about %1 on this machine.</source>
        <translation>在本机上最多约需 %1。</translation>
    </message>
    <message>
        <source>%1 forecasts</source>
        <translation>%1 预测</translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation>前往数据</translation>
    </message>
    <message>
        <source>Go to Models</source>
        <translation>前往模型</translation>
    </message>
    <message>
        <source>Go to Distillation</source>
        <translation>前往蒸馏</translation>
    </message>
    <message>
        <source>series of %1 steps</source>
        <translation>序列长 %1 步</translation>
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
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>at most %1 left</source>
        <translation>最多还需 %1</translation>
    </message>
    <message>
        <source>Reading the series…</source>
        <translation>正在读取序列…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Progress of the current stage</source>
        <translation>当前阶段的进度</translation>
    </message>
    <message>
        <source>current stage: at most %1 left</source>
        <translation>当前阶段最多还需 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunWeights</name>
    <message>
        <source>Moved weights count once they are applied, from the next batch on. The charts mark the change, and the run can be continued without it.</source>
        <translation>调整后的权重在应用后从下一批起生效。图表会标出该更改，之后也可以从更改之前继续运行。</translation>
    </message>
    <message>
        <source>Apply to this run</source>
        <translation>应用于本次运行</translation>
    </message>
    <message>
        <source>Go back to before a change</source>
        <translation>返回到更改之前</translation>
    </message>
    <message>
        <source>Continues, as a new run, from where a weight was changed, without the change</source>
        <translation>作为新的运行，从更改权重之处继续，但不作更改</translation>
    </message>
    <message>
        <source>Epoch %1, %2: %3 → %4</source>
        <translation>第 %1 轮，%2：%3 → %4</translation>
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
        <source>MSE (scaled)</source>
        <translation>MSE（缩放后）</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Error per scale to show</source>
        <translation>要显示的各尺度误差</translation>
    </message>
    <message>
        <source>Change against the plain student, or the errors themselves with those of earlier epochs as thin lines</source>
        <translation>相对于普通学生的变化，或误差本身（较早轮次以细线表示）</translation>
    </message>
    <message>
        <source>MSE vs plain (%)</source>
        <translation>MSE 相对普通 (%)</translation>
    </message>
    <message>
        <source>Errors after averaging neighbouring steps: ×1 are the steps themselves, ×8 the slow movement. Bars below 0 are better than the plain student.</source>
        <translation>对相邻步取平均后的误差：×1 为各步本身，×8 为缓慢变化。低于 0 的柱表示优于普通学生。</translation>
    </message>
    <message>
        <source>steps pooled (test windows)</source>
        <translation>合并步数（测试窗口）</translation>
    </message>
    <message>
        <source>steps pooled (validation windows, best epochs)</source>
        <translation>合并步数（验证窗口，最佳轮次）</translation>
    </message>
    <message>
        <source>nodes pooled (test windows)</source>
        <translation>合并的节点（测试窗口）</translation>
    </message>
    <message>
        <source>nodes pooled (validation windows, best epochs)</source>
        <translation>合并的节点（验证窗口，最佳轮次）</translation>
    </message>
    <message>
        <source>change, by nodes</source>
        <translation>变化，按节点</translation>
    </message>
    <message>
        <source>MSE, by nodes</source>
        <translation>MSE，按节点</translation>
    </message>
</context>
<context>
    <name>retort::ui::SeriesChart</name>
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
        <source>%1: %2</source>
        <translation>%1：%2</translation>
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
    <message>
        <source>Open a series…</source>
        <translation>打开序列…</translation>
    </message>
    <message>
        <source>Boundary between training and validation</source>
        <translation>训练集与验证集的分界</translation>
    </message>
    <message>
        <source>Boundary between validation and test</source>
        <translation>验证集与测试集的分界</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>time (%1)</source>
        <translation>时间（%1）</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>retort::ui::SeriesViews</name>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Windows of each class</source>
        <translation>各类别的窗口</translation>
    </message>
    <message>
        <source>Views of the series</source>
        <translation>序列的视图</translation>
    </message>
</context>
<context>
    <name>retort::ui::SpectrumChart</name>
    <message>
        <source>amplitude (scaled)</source>
        <translation>幅度（缩放后）</translation>
    </message>
    <message>
        <source>The spectra of ground truth and forecasts appear here after the first epoch.</source>
        <translation>第一轮结束后，这里显示真实值与各预测的频谱。</translation>
    </message>
    <message>
        <source>Spectrum by period</source>
        <translation>按周期的频谱</translation>
    </message>
    <message>
        <source>Logarithmic amplitude</source>
        <translation>对数幅度</translation>
    </message>
    <message>
        <source>period (%1), test windows</source>
        <translation>周期（%1），测试窗口</translation>
    </message>
    <message>
        <source>period (%1), validation windows</source>
        <translation>周期（%1），验证窗口</translation>
    </message>
    <message>
        <source>How strong each period is in the ground truth and in the forecasts. A forecast below the truth at a period is too smooth there.</source>
        <translation>真实值和预测中各周期的强度。若预测在某周期低于真实值，则在该处过于平滑。</translation>
    </message>
</context>
<context>
    <name>retort::ui::StageName</name>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Distilled</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Naive</source>
        <translation>朴素</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后值</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
</context>
<context>
    <name>retort::ui::StartChoice</name>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>检查点 (*.safetensors)</translation>
    </message>
    <message>
        <source>A student of another run (.safetensors): weights that fit are copied</source>
        <translation>另一运行的学生 (.safetensors)：复制适合的权重</translation>
    </message>
    <message>
        <source>Random initial weights</source>
        <translation>随机初始权重</translation>
    </message>
    <message>
        <source>Initial weights from %1</source>
        <translation>初始权重来自 %1</translation>
    </message>
    <message>
        <source>Initial weights…</source>
        <translation>初始权重…</translation>
    </message>
    <message>
        <source>Use random weights</source>
        <translation>使用随机权重</translation>
    </message>
    <message>
        <source>Choose the initial weights of the student</source>
        <translation>选择学生的初始权重</translation>
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
        <translation>预测步（向前步数）</translation>
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
        <source>needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>out of date: an earlier step has changed</source>
        <translation>已过期：前面的步骤有改动</translation>
    </message>
</context>
<context>
    <name>retort::ui::StudyChart</name>
    <message>
        <source>Result of the study</source>
        <translation>研究结果</translation>
    </message>
    <message>
        <source>The chart appears with the first trial that finishes.</source>
        <translation>第一个试验完成后显示图表。</translation>
    </message>
    <message>
        <source>test %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>%1; change relative to the plain student (%)</source>
        <translation>%1；相对普通学生的变化（%）</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>validation error</source>
        <translation>验证误差</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Mean over the runs of each cell. Bands and the ± beside a bar are the 95 % confidence interval of the mean; a single run has none. For a search: the validation error of each trial; outliers are not shown.</source>
        <translation>每个单元各次运行的均值。色带和柱旁的 ± 是均值的 95 % 置信区间；单次运行没有。搜索：每次试验的验证误差；离群值不显示。</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>迄今最佳</translation>
    </message>
</context>
<context>
    <name>retort::ui::StudyPage</name>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Runs per cell</source>
        <translation>每个单元的运行数</translation>
    </message>
    <message>
        <source>Start the study</source>
        <translation>开始研究</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Open a study…</source>
        <translation>打开研究…</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Table of the study</source>
        <translation>研究表格</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>打开研究</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1 个已完成</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 个运行中</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>teachers that several trials share are trained once</source>
        <translation>多个试验共用的教师只训练一次</translation>
    </message>
    <message>
        <source>Continue the study</source>
        <translation>继续研究</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>Trials: %1</source>
        <translation>试验：%1</translation>
    </message>
    <message>
        <source>Study: repeated runs with settings varied</source>
        <translation>研究：改变设置的重复运行</translation>
    </message>
    <message>
        <source>Parallel runs</source>
        <translation>并行运行数</translation>
    </message>
    <message>
        <source>Each run is a separate process with one thread</source>
        <translation>每次运行是一个单线程的独立进程</translation>
    </message>
    <message>
        <source>Retry failed trials</source>
        <translation>重试失败的试验</translation>
    </message>
    <message>
        <source>Open an experiment first; a study repeats it with settings varied.</source>
        <translation>请先打开一个实验；研究会改变设置重复运行它。</translation>
    </message>
    <message>
        <source>%1 interrupted (Continue resumes them)</source>
        <translation>%1 个已中断（“继续”会恢复它们）</translation>
    </message>
    <message>
        <source>distilled vs plain: %1</source>
        <translation>蒸馏对普通：%1</translation>
    </message>
    <message>
        <source>about %1, less where trials share networks</source>
        <translation>约 %1，试验共用网络时更少</translation>
    </message>
    <message>
        <source>Distilled vs plain (Holm-corrected p)</source>
        <translation>蒸馏对普通（Holm 校正 p）</translation>
    </message>
    <message>
        <source>New study</source>
        <translation>新建研究</translation>
    </message>
    <message>
        <source>Of the open experiment</source>
        <translation>基于当前打开的实验</translation>
    </message>
    <message>
        <source>%1 failed; trial %2: %3</source>
        <translation>%1 个失败；试验 %2：%3</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Runs after what is already in the queue</source>
        <translation>在队列中已有项之后运行</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>The study cannot run. %1: %2</source>
        <translation>研究无法运行。%1：%2</translation>
    </message>
    <message>
        <source>%1 ended early</source>
        <translation>%1 次提前结束</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>Validation error</source>
        <translation>验证误差</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>平行坐标</translation>
    </message>
    <message>
        <source>Distilled vs first row</source>
        <translation>蒸馏学生与首行相比</translation>
    </message>
    <message>
        <source>Search: %1 trials, each chosen from the validation errors of earlier ones</source>
        <translation>搜索：%1 次试验，每次依据此前试验的验证误差选择</translation>
    </message>
</context>
<context>
    <name>retort::ui::TeacherTrustChart</name>
    <message>
        <source>Where the teacher can be trusted</source>
        <translation>教师何处可信</translation>
    </message>
    <message>
        <source>The errors at each period appear once the teacher and the plain student have an epoch.</source>
        <translation>教师和普通学生各完成一轮后显示各周期的误差。</translation>
    </message>
    <message>
        <source>period (%1), validation windows</source>
        <translation>周期（%1），验证窗口</translation>
    </message>
    <message>
        <source>Teacher: can be trusted above 0</source>
        <translation>教师：高于 0 时可信</translation>
    </message>
    <message>
        <source>Periods at which the teacher is nearer to the truth than the plain student (above 0), and where the distilled student is. Both above 0: what it can have learned from the teacher.</source>
        <translation>教师在哪些周期上比普通学生更接近真实值（高于 0），以及蒸馏学生在哪些周期上如此。两者都高于 0：可能是从教师学到的。</translation>
    </message>
    <message>
        <source>error below plain student&apos;s (%)</source>
        <translation>误差低于普通学生 (%)</translation>
    </message>
    <message>
        <source>Distilled student: learned from it where both are above 0</source>
        <translation>蒸馏学生：两者都高于 0 处为从教师学到</translation>
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
    <message>
        <source>Compares %1 of the teacher directly with %2 of the student.</source>
        <translation>将教师的 %1 与学生的 %2 直接比较。</translation>
    </message>
    <message>
        <source>Matches %1 of the teacher, through a small trained regressor, with %2 of the student.</source>
        <translation>将教师的 %1 经一个可训练的小型回归器，与学生的 %2 匹配。</translation>
    </message>
</context>
<context>
    <name>retort::ui::TermShareChart</name>
    <message>
        <source>What trains the distilled student</source>
        <translation>什么在训练蒸馏学生</translation>
    </message>
    <message>
        <source>The part of each loss term in the gradient is measured every few batches, once the distilled student trains with two terms or more.</source>
        <translation>当蒸馏学生以两个或更多损失项训练时，每隔若干批测量各损失项在梯度中的占比。</translation>
    </message>
    <message>
        <source>share of the gradient</source>
        <translation>梯度占比</translation>
    </message>
    <message>
        <source>agreement of the terms</source>
        <translation>损失项的一致性</translation>
    </message>
    <message>
        <source>Shares of the terms, or their agreement</source>
        <translation>损失项的占比或一致性</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>share of the gradient (%)</source>
        <translation>梯度占比 (%)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>cosine of the gradients, epoch %1</source>
        <translation>梯度的余弦，第 %1 轮</translation>
    </message>
    <message>
        <source>pull the same way</source>
        <translation>方向一致</translation>
    </message>
    <message>
        <source>pull against each other</source>
        <translation>相互抵触</translation>
    </message>
    <message>
        <source>How much each loss term moves the weights, whatever the size of its loss. A term near 0 % does not train. Agreement: terms at −1 undo each other.</source>
        <translation>各损失项对权重的推动程度，与其损失大小无关。接近 0 % 的项不起训练作用。一致性：为 −1 的两项相互抵消。</translation>
    </message>
</context>
<context>
    <name>retort::ui::TrialModel</name>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
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
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>cannot run</source>
        <translation>无法运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>Validation error</source>
        <translation>验证误差</translation>
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
        <translation>%1，MAE</translation>
    </message>
    <message>
        <source>The error after each epoch on windows that no network was trained on. The large dot is the best epoch, whose weights are kept; rising curves after it mean overfitting.</source>
        <translation>每轮之后在未参与训练的窗口上的误差。大圆点为最佳轮次，其权重被保留；之后上升的曲线表示过拟合。</translation>
    </message>
    <message>
        <source>epoch (validation windows)</source>
        <translation>轮次（验证窗口）</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>最佳 %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::VerdictView</name>
    <message>
        <source>MSE (scaled)
no epoch yet</source>
        <translation>MSE（缩放后）
尚无轮次</translation>
    </message>
    <message>
        <source>MSE (scaled)
test windows</source>
        <translation>MSE（缩放后）
测试窗口</translation>
    </message>
    <message>
        <source>MSE (scaled)
validation, best epoch</source>
        <translation>MSE（缩放后）
验证，最佳轮次</translation>
    </message>
    <message>
        <source>Per cent: change of the MSE against the plain student. Below 0 is better.</source>
        <translation>百分比：MSE 相对于普通学生的变化。低于 0 更好。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation>%1 个权重</translation>
    </message>
    <message>
        <source>Accuracy
no epoch yet</source>
        <translation>准确率
尚无轮次</translation>
    </message>
    <message>
        <source>Accuracy
test windows</source>
        <translation>准确率
测试窗口</translation>
    </message>
    <message>
        <source>Accuracy
validation, best epoch</source>
        <translation>准确率
验证，最佳轮次</translation>
    </message>
    <message>
        <source>With the difference to the plain student in percentage points. Above 0 is better.</source>
        <translation>与普通学生相差的百分点。大于 0 更好。</translation>
    </message>
    <message>
        <source>reads the future: its error is not comparable</source>
        <translation>读取未来值：其误差不可比较</translation>
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
        <source>Train a large teacher on your series, let a small student learn from it, and see where and why the student improves: live, in numbers you can trust.</source>
        <translation>在您的序列上训练大型教师，让小型学生向它学习，并看清学生在哪里、为何得到改进：实时呈现，数字可信。</translation>
    </message>
    <message>
        <source>or drop a CSV file, an experiment, a pre-trained teacher or a run folder anywhere in this window</source>
        <translation>也可以把 CSV 文件、实验、预训练教师或运行文件夹拖放到窗口任意位置</translation>
    </message>
    <message>
        <source>Files you open appear here.</source>
        <translation>打开过的内容会出现在这里。</translation>
    </message>
    <message>
        <source>Continue the interrupted run &quot;%1&quot;</source>
        <translation>继续被中断的运行“%1”</translation>
    </message>
    <message>
        <source>F1 explains each page.</source>
        <translation>按 F1 可查看每页的说明。</translation>
    </message>
</context>
<context>
    <name>retort::ui::WinRateChart</name>
    <message>
        <source>windows won (%)</source>
        <translation>获胜窗口（%）</translation>
    </message>
    <message>
        <source>Who forecasts more windows better appears here once there are two models to compare.</source>
        <translation>有两个模型可比较后，这里显示谁在更多窗口上预测得更好。</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 胜 %2</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>胜 %1</translation>
    </message>
    <message>
        <source>Win rate over…</source>
        <translation>胜率，相对…</translation>
    </message>
    <message>
        <source>epoch (validation windows)</source>
        <translation>轮次（验证窗口）</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>The share of windows in which a network has the lower error. 50 % is a draw.</source>
        <translation>某网络误差更低的窗口所占比例。50 % 表示持平。</translation>
    </message>
</context>
<context>
    <name>retort::ui::WindowActions</name>
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
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>End this stage and continue with the next</source>
        <translation>结束当前阶段并进入下一阶段</translation>
    </message>
    <message>
        <source>End stage</source>
        <translation>结束当前阶段</translation>
    </message>
    <message>
        <source>Theme: system</source>
        <translation>主题：跟随系统</translation>
    </message>
    <message>
        <source>Reuse trained networks</source>
        <translation>复用已训练的网络</translation>
    </message>
    <message>
        <source>Networks that an earlier run trained in the same way are not trained again</source>
        <translation>先前的运行已以相同方式训练过的网络不再重新训练</translation>
    </message>
    <message>
        <source>Undo the last change of the experiment</source>
        <translation>撤消对实验的上一次更改</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Redo the change of the experiment</source>
        <translation>重做对实验的更改</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Add the run to the queue</source>
        <translation>将运行加入队列</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
</context>
<context>
    <name>retort::ui::WindowChooser</name>
    <message>
        <source>of %1 test windows</source>
        <translation>共 %1 个测试窗口</translation>
    </message>
    <message>
        <source>a validation window</source>
        <translation>一个验证窗口</translation>
    </message>
    <message>
        <source>Number of the test window</source>
        <translation>测试窗口编号</translation>
    </message>
    <message>
        <source>Test window</source>
        <translation>测试窗口</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>The window with the largest error of the distilled student</source>
        <translation>蒸馏学生误差最大的窗口</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>The window with the smallest error of the distilled student</source>
        <translation>蒸馏学生误差最小的窗口</translation>
    </message>
    <message>
        <source>Largest gain</source>
        <translation>改进最大</translation>
    </message>
    <message>
        <source>The window in which the distilled student is better than the plain one by most</source>
        <translation>蒸馏学生比普通学生改进最多的窗口</translation>
    </message>
    <message>
        <source>MSE (scaled): distilled %1, plain %2</source>
        <translation>MSE（缩放后）：蒸馏 %1，普通 %2</translation>
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
    <message>
        <source>training part</source>
        <translation>训练部分</translation>
    </message>
    <message>
        <source>validation part</source>
        <translation>验证部分</translation>
    </message>
    <message>
        <source>test part</source>
        <translation>测试部分</translation>
    </message>
    <message>
        <source>No window of the %1 is complete: it has %2 rows, a window takes %3 + %4, and each of its %5 windows contains a missing value. Fill the gaps in the import settings, or allow incomplete windows on the Data page.</source>
        <translation>%1中没有完整的窗口：它有 %2 行，一个窗口需要 %3 + %4 行，其 %5 个窗口都含有缺失值。请在导入设置中填补缺口，或在“数据”页允许不完整的窗口。</translation>
    </message>
    <message>
        <source>A run is in progress. Open another one after it ends.</source>
        <translation>正在运行。请在运行结束后再打开另一个。</translation>
    </message>
    <message>
        <source>This run is still in progress in another program. Open it after it ends.</source>
        <translation>此次运行仍在另一程序中进行。请在其结束后打开。</translation>
    </message>
    <message>
        <source>%1, unchanged from epoch %2</source>
        <translation>%1，自第 %2 轮起未更改</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>The network could not be built: %1</source>
        <translation>无法构建网络：%1</translation>
    </message>
    <message>
        <source>The runs on disk could not be read: %1</source>
        <translation>无法读取磁盘上的运行：%1</translation>
    </message>
    <message>
        <source>The series could not be read: %1</source>
        <translation>无法读取序列：%1</translation>
    </message>
    <message>
        <source>The network could not be read: %1</source>
        <translation>无法读取该网络：%1</translation>
    </message>
    <message>
        <source>The run in %1 has no saved distilled student. Choose a run that trained one.</source>
        <translation>%1 中的运行没有保存蒸馏学生。请选择训练过蒸馏学生的运行。</translation>
    </message>
    <message>
        <source>%1 could not be moved to %2: %3. Do you have write permission for both folders?</source>
        <translation>无法将 %1 移动到 %2：%3。您对两个文件夹都有写权限吗？</translation>
    </message>
    <message>
        <source>The run ended with an error: %1. Its record contains everything up to that point.</source>
        <translation>运行因错误中断：%1。记录保存了此前完成的内容。</translation>
    </message>
    <message>
        <source>%1 contains no run: it has no plan.json.</source>
        <translation>%1 中没有运行：缺少 plan.json。</translation>
    </message>
    <message>
        <source>%1 was not found. Was it moved or renamed?</source>
        <translation>找不到 %1。它被移动或重命名了吗？</translation>
    </message>
    <message>
        <source>The run was interrupted; Compare can continue it.</source>
        <translation>此次运行被中断；可在“比较”页继续。</translation>
    </message>
    <message>
        <source>retort-cli was not found beside this program; studies and the queue need it for their runs. Install both.</source>
        <translation>在本程序旁未找到 retort-cli；研究和队列需要它来运行。请两者一并安装。</translation>
    </message>
</context>
<context>
    <name>study</name>
    <message>
        <source>The test windows of these runs cannot be paired: %1 windows of %2 steps against %3 of %4.</source>
        <translation>这些运行的测试窗口无法配对：%1 个 %2 步的窗口对 %3 个 %4 步的窗口。</translation>
    </message>
    <message>
        <source>too few windows for a test</source>
        <translation>窗口太少，无法检验</translation>
    </message>
    <message>
        <source>better (%1)</source>
        <translation>更好（%1）</translation>
    </message>
    <message>
        <source>worse (%1)</source>
        <translation>更差（%1）</translation>
    </message>
    <message>
        <source>1 run: no claim</source>
        <translation>1 次运行：不下结论</translation>
    </message>
    <message>
        <source>better (%1, %2 of %3 runs)</source>
        <translation>更好（%1，%3 次运行中的 %2 次）</translation>
    </message>
    <message>
        <source>worse (%1, better in %2 of %3 runs)</source>
        <translation>更差（%1，%3 次运行中有 %2 次更好）</translation>
    </message>
    <message>
        <source>series (SHA-256)</source>
        <translation>序列（SHA-256）</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>training rows</source>
        <translation>训练行</translation>
    </message>
    <message>
        <source>test rows</source>
        <translation>测试行</translation>
    </message>
    <message>
        <source>horizon</source>
        <translation>预测步数</translation>
    </message>
    <message>
        <source>test windows</source>
        <translation>测试窗口</translation>
    </message>
    <message>
        <source>windows with missing values</source>
        <translation>含缺失值的窗口</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>无法创建 %1：%2</translation>
    </message>
    <message>
        <source>A study is a JSON object.</source>
        <translation>研究是一个 JSON 对象。</translation>
    </message>
    <message>
        <source>The format must be &quot;retort.study/1&quot;.</source>
        <translation>格式必须为 &quot;retort.study/1&quot;。</translation>
    </message>
    <message>
        <source>The number of workers must be from 1 to 256.</source>
        <translation>工作进程数必须在 1 到 256 之间。</translation>
    </message>
    <message>
        <source>The axes must be a list.</source>
        <translation>轴必须是列表。</translation>
    </message>
    <message>
        <source>Each variant needs a label and, under &quot;set&quot;, paths with their values.</source>
        <translation>每个变体需要一个标签，并在 &quot;set&quot; 下给出路径及其值。</translation>
    </message>
    <message>
        <source>An axis needs a path and values, or a label and variants.</source>
        <translation>轴需要路径和取值，或标签和变体。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>消融</translation>
    </message>
    <message>
        <source>Look-back</source>
        <translation>回看长度</translation>
    </message>
    <message>
        <source>Look-backs of 96, 192, 336 and 720 steps.</source>
        <translation>回看长度 96、192、336 和 720 步。</translation>
    </message>
    <message>
        <source>Horizons</source>
        <translation>预测步数</translation>
    </message>
    <message>
        <source>Horizons of 96, 192, 336 and 720 steps.</source>
        <translation>预测步数 96、192、336 和 720。</translation>
    </message>
    <message>
        <source>Teacher × student</source>
        <translation>教师 × 学生</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>A grid over the weights of the first two terms.</source>
        <translation>前两个项的权重网格。</translation>
    </message>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>%1 contains another study. Choose another folder, or remove it.</source>
        <translation>%1 包含另一项研究。请选择其他文件夹，或将其删除。</translation>
    </message>
    <message>
        <source>Every trial of this study has finished, is running or is queued.</source>
        <translation>该研究的每个试验都已完成、正在运行或在排队。</translation>
    </message>
    <message>
        <source>sbatch was not found, so there is no Slurm cluster to send this study to. Run it on this machine with &quot;study run %1&quot;.</source>
        <translation>未找到 sbatch，因此没有可提交该研究的 Slurm 集群。请用 &quot;study run %1&quot; 在本机运行。</translation>
    </message>
    <message>
        <source>sbatch refused the study: %1</source>
        <translation>sbatch 拒绝了该研究：%1</translation>
    </message>
    <message>
        <source>The study is paused, because nothing more can be written to %1: the disk is full, or a quota or size limit is reached. Free some space and run it again; it continues where it stopped.</source>
        <translation>研究已暂停，因为无法再写入 %1：磁盘已满，或达到配额或大小限制。请腾出空间后再次运行；它会从停止处继续。</translation>
    </message>
    <message>
        <source>%1 has no per-window test errors of the %2. Choose another network, or a finished run.</source>
        <translation>%1 没有 %2 的逐窗口测试误差。请选择其他网络，或已完成的运行。</translation>
    </message>
    <message>
        <source>the same errors in every window</source>
        <translation>每个窗口的误差都相同</translation>
    </message>
    <message>
        <source>no significant difference on these windows (%1)</source>
        <translation>在这些窗口上无显著差异（%1）</translation>
    </message>
    <message>
        <source>no significant difference over %1 runs (%2); detecting one of this size would take about %3 runs</source>
        <translation>%1 次运行无显著差异（%2）；检测这样大小的差异约需 %3 次运行</translation>
    </message>
    <message>
        <source>no significant difference over %1 runs (%2)</source>
        <translation>%1 次运行无显著差异（%2）</translation>
    </message>
    <message>
        <source>import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>error units (scaler mean and standard deviation)</source>
        <translation>误差单位（缩放器均值与标准差）</translation>
    </message>
    <message>
        <source>The two runs use different protocols (%1): %2 versus %3.</source>
        <translation>两次运行的实验协议不同（%1）：%2 对 %3。</translation>
    </message>
    <message>
        <source>squeue does not say what is queued: %1</source>
        <translation>squeue 未给出排队情况：%1</translation>
    </message>
    <message>
        <source>Unknown metric. Examples: mse, mae, accuracy.</source>
        <translation>未知指标。例如：mse、mae、accuracy。</translation>
    </message>
    <message>
        <source>This must be a string.</source>
        <translation>此处必须是字符串。</translation>
    </message>
    <message>
        <source>The study has no base plan; give a plan, or the path of one.</source>
        <translation>该研究没有基础计划；请给出一个计划或其路径。</translation>
    </message>
    <message>
        <source>The design &quot;list&quot; pairs the axes, so all of them need the same number of values.</source>
        <translation>设计 &quot;list&quot; 将各轴配对，因此各轴的取值个数必须相同。</translation>
    </message>
    <message>
        <source>This axis has no values; give at least one.</source>
        <translation>该轴没有取值；请至少给出一个。</translation>
    </message>
    <message>
        <source>The same plan with several seeds: how much the result varies from seed to seed.</source>
        <translation>同一计划使用多个随机种子：结果随种子变化多大。</translation>
    </message>
    <message>
        <source>Leaves out, in turn, each level, each kind of term, each single term, and the supervised loss.</source>
        <translation>依次去掉每个层级、每种项、每个单独的项，以及监督损失。</translation>
    </message>
    <message>
        <source>Every combination of a few teachers and students.</source>
        <translation>几种教师与学生的所有组合。</translation>
    </message>
    <message>
        <source>The worker ended before it had a record: %1</source>
        <translation>工作进程在创建记录之前就已结束：%1</translation>
    </message>
    <message>
        <source>This record is of another plan: the study was changed after the trial ran. Use a new folder for the changed study, or retry the trial.</source>
        <translation>该记录属于另一个计划：试验运行之后研究被修改。请为修改后的研究使用新文件夹，或重试该试验。</translation>
    </message>
    <message>
        <source>Best on the validation windows: trial %1 (%2), error %3. On the test windows its distilled student has %7 %4, the plain student %5, the teacher %6. The test figures of the other trials are not shown: the choice was made without them.</source>
        <translation>验证窗口上最佳：试验 %1（%2），误差 %3。在测试窗口上其蒸馏学生的 %7 为 %4，普通学生 %5，教师 %6。其他试验的测试数值不显示：选择时未使用它们。</translation>
    </message>
    <message>
        <source>There is no such field in a study. Known fields: format, name, base, axes, design, search, workers, metric.</source>
        <translation>研究中没有此字段。已知字段：format、name、base、axes、design、search、workers、metric。</translation>
    </message>
    <message>
        <source>The design must be &quot;grid&quot;, &quot;list&quot;, &quot;random&quot; or &quot;search&quot;.</source>
        <translation>design 必须是“grid”、“list”、“random”或“search”。</translation>
    </message>
    <message>
        <source>This must be an object with &quot;trials&quot; and &quot;stop_early&quot;.</source>
        <translation>此处必须是含“trials”和“stop_early”的对象。</translation>
    </message>
    <message>
        <source>The number of trials must be from 1 to 10000.</source>
        <translation>试验次数必须在 1 到 10000 之间。</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>此处必须是 true 或 false。</translation>
    </message>
    <message>
        <source>A range needs two numbers, &quot;from&quot; below &quot;to&quot;.</source>
        <translation>范围需要两个数，“from”小于“to”。</translation>
    </message>
    <message>
        <source>The scale must be &quot;linear&quot; or &quot;log&quot;.</source>
        <translation>scale 必须是“linear”或“log”。</translation>
    </message>
    <message>
        <source>A logarithmic range begins above 0.</source>
        <translation>对数范围必须从大于 0 的数开始。</translation>
    </message>
    <message>
        <source>A range needs the design &quot;random&quot; or &quot;search&quot;; a grid needs values.</source>
        <translation>范围需要“random”或“search”设计；网格需要取值。</translation>
    </message>
    <message>
        <source>Mean ranks of the distilled students over %3 blocks: %4. Friedman test: %1; mean ranks more than %2 apart differ significantly (Nemenyi, α = 0.05).</source>
        <translation>%3 个区组上蒸馏学生的平均秩：%4。Friedman 检验：%1；平均秩相差超过 %2 则差异显著（Nemenyi，α = 0.05）。</translation>
    </message>
    <message>
        <source>Mean ranks over %3 blocks: %4 %5, %6 %7, %8 %9. Friedman test: %1; mean ranks more than %2 apart differ significantly (Nemenyi, α = 0.05).</source>
        <translation>%3 个区组上的平均秩：%4 %5，%6 %7，%8 %9。Friedman 检验：%1；平均秩相差超过 %2 则差异显著（Nemenyi，α = 0.05）。</translation>
    </message>
    <message>
        <source>Mean ranks over %3 blocks: %4 %5, %6 %7. Friedman test: %1; mean ranks more than %2 apart differ significantly (Nemenyi, α = 0.05).</source>
        <translation>%3 个区组上的平均秩：%4 %5，%6 %7。Friedman 检验：%1；平均秩相差超过 %2 则差异显著（Nemenyi，α = 0.05）。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Looks for the learning rate of the student and the weights of the terms with the lowest validation error, in 30 trials.</source>
        <translation>在 30 次试验中寻找验证误差最低的学生学习率和各损失项权重。</translation>
    </message>
    <message>
        <source>%1 is damaged. Delete it and the folder &quot;trials&quot; beside it to start the search over.</source>
        <translation>%1 已损坏。删除它及旁边的“trials”文件夹以重新开始搜索。</translation>
    </message>
</context>
<context>
    <name>task</name>
    <message>
        <source>scaled</source>
        <translation>缩放后</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Forecasting</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Mean squared error of the scaled values.</source>
        <translation>缩放后数值的均方误差。</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Mean absolute error of the scaled values.</source>
        <translation>缩放后数值的平均绝对误差。</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Square root of the MSE of the scaled values.</source>
        <translation>缩放后数值的 MSE 的平方根。</translation>
    </message>
    <message>
        <source>MAPE</source>
        <translation>MAPE</translation>
    </message>
    <message>
        <source>Mean of |error| / |truth| in data units; truths of zero are left out.</source>
        <translation>以数据单位计的 |误差| / |真实值| 的平均；真实值为零的不计入。</translation>
    </message>
    <message>
        <source>sMAPE</source>
        <translation>sMAPE</translation>
    </message>
    <message>
        <source>Mean of 2 |error| / (|truth| + |forecast|) in data units: 0 to 200 %.</source>
        <translation>以数据单位计的 2 |误差| / (|真实值| + |预测值|) 的平均：0 至 200 %。</translation>
    </message>
    <message>
        <source>WAPE</source>
        <translation>WAPE</translation>
    </message>
    <message>
        <source>Sum of |error| / sum of |truth| in data units, over all targets.</source>
        <translation>以数据单位计，所有目标的 |误差| 之和 / |真实值| 之和。</translation>
    </message>
    <message>
        <source>MASE</source>
        <translation>MASE</translation>
    </message>
    <message>
        <source>Mean absolute error divided by the mean change over a season in the training rows, mean over the targets.</source>
        <translation>平均绝对误差除以训练行中一个季节周期的平均变化，对各目标取平均。</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Fraction of the variance of the truth that the forecast explains, mean over the targets: 1 is perfect, 0 is as good as the mean.</source>
        <translation>预测所解释的真实值方差的比例，对各目标取平均：1 为完美，0 与均值相当。</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>Mean of the classes&apos; F1, each class alike.</source>
        <translation>各类别 F1 的均值，各类别同等对待。</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Fraction of windows classified correctly.</source>
        <translation>被判为其类别的窗口比例。</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>平衡准确率</translation>
    </message>
    <message>
        <source>Mean recall of the classes.</source>
        <translation>各类别的平均召回率。</translation>
    </message>
    <message>
        <source>Weighted F1</source>
        <translation>加权 F1</translation>
    </message>
    <message>
        <source>Mean of the classes&apos; F1, weighted by their windows.</source>
        <translation>各类别 F1 按其窗口数加权的均值。</translation>
    </message>
    <message>
        <source>MCC</source>
        <translation>MCC</translation>
    </message>
    <message>
        <source>Matthews correlation: 1 is perfect, 0 is as good as chance.</source>
        <translation>马修斯相关系数：1 为完美，0 与随机相当。</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>Mean of minus the logarithm of the probability given to the true class.</source>
        <translation>真实类别所得概率的负对数的均值。</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>布里尔分数</translation>
    </message>
    <message>
        <source>Mean squared error of the probabilities, summed over the classes.</source>
        <translation>概率的均方误差，对类别求和。</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>校准误差</translation>
    </message>
    <message>
        <source>Mean difference between confidence and accuracy over 15 bins.</source>
        <translation>15 个分箱上置信度与准确率之差的均值。</translation>
    </message>
    <message>
        <source>data units</source>
        <translation>数据单位</translation>
    </message>
    <message>
        <source>RMSE of nodes</source>
        <translation>节点 RMSE</translation>
    </message>
    <message>
        <source>Root of the mean squared error over all nodes of a graph, in data units.</source>
        <translation>图中所有节点上均方误差的平方根，以数据单位计。</translation>
    </message>
    <message>
        <source>MAE of nodes</source>
        <translation>节点 MAE</translation>
    </message>
    <message>
        <source>Mean absolute error over all nodes of a graph, in data units.</source>
        <translation>图中所有节点上的平均绝对误差，以数据单位计。</translation>
    </message>
    <message>
        <source>MAPE of nodes</source>
        <translation>节点 MAPE</translation>
    </message>
    <message>
        <source>Mean of |error| / |truth| over all nodes of a graph; truths near zero are left out.</source>
        <translation>图中所有节点上 |误差| / |真实值| 的均值；接近零的真实值不计入。</translation>
    </message>
    <message>
        <source>Accuracy of nodes</source>
        <translation>节点准确度</translation>
    </message>
    <message>
        <source>1 - ‖truth - forecast‖ / ‖truth‖ (Frobenius norms) over all nodes of a graph, in data units: 1 is perfect.</source>
        <translation>图中所有节点上的 1 - ‖真实值 - 预测值‖ / ‖真实值‖（Frobenius 范数），以数据单位计：1 为完美。</translation>
    </message>
</context>
</TS>
