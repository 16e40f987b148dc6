public import Article
